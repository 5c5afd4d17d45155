/** The tables that the layout is measured on: our own, made ones, and votes where they are there. */
import { existsSync } from "node:fs";
import { camps, idealPoints, readTable, type SignedTable } from "../support/signedTables.ts";

const DATA = "../shared/data";
/** Sets that rest on files outside the repository. */
const FILES: Readonly<Record<string, string>> = {
  "unga-tiny": `${DATA}/unga/stances_tiny.csv`,
  unga74: `${DATA}/unga/stances_large.csv.gz`,
  "unga-2014": `${DATA}/unga/stances_medium.csv`,
  "knesset-small": `${DATA}/knesset2026/stances_small.csv`,
  "polis-small": `${DATA}/polis_vtaiwan_uber/stances_small.csv`,
  bundestag: `${DATA}/bundestag19/stances_medium.csv`,
  polis: `${DATA}/polis_vtaiwan_uber/stances_medium.csv`,
};
/** The 74th session of the General Assembly, in the table of all votes. */
const SESSION_74 = /,"?(A\/RES\/74|R\/74)\//;

const file = (name: string) => async () => {
  const keep = name === "unga74" ? (line: string) => SESSION_74.test(line) : undefined;
  return existsSync(FILES[name]!) ? readTable(name, FILES[name]!, keep) : undefined;
};

/** A table by its name; undefined where its file is not there. Each is read or made only when asked for. */
export const SETS: Readonly<Record<string, () => Promise<SignedTable | undefined> | SignedTable>> = {
  gaza: () => readTable("gaza", "data/gaza-phase-two"),
  "gaza-unfolded": () => readTable("gaza-unfolded", "data/gaza-phase-two", undefined, true),
  ...Object.fromEntries(Object.keys(FILES).map((name) => [name, file(name)])),
  ideal: () => idealPoints({ name: "ideal", actors: 150, issues: 60, known: 0.4, seed: 5 }),
  "four-camps": () => camps({ name: "four-camps", actors: 120, issues: 50, known: 0.3, seed: 6 }, 4, 0.14),
  huge: () => idealPoints({ name: "huge", actors: 300, issues: 4700, known: 1 / 5.64, seed: 7 }),
  "huge-sparse": () =>
    idealPoints({ name: "huge-sparse", actors: 1000, issues: 4000, known: 1 / 16, seed: 7 }),
};

export const isThere = (name: string): boolean => FILES[name] === undefined || existsSync(FILES[name]);
