/** The tables that the layout is measured on: our own, made ones, and votes where they are there. */
import { existsSync } from "node:fs";
import { camps, idealPoints, readTable, type SignedTable } from "../support/signedTables.ts";

const DATA = "../shared/data";
/** Sets that rest on files outside the repository. */
const FILES: Readonly<Record<string, string>> = {
  "unga-tiny": `${DATA}/unga/stances_tiny.csv`,
  unga74: `${DATA}/unga/stances_large.csv.gz`,
  unga73: `${DATA}/unga/stances_large.csv.gz`,
  unga60: `${DATA}/unga/stances_large.csv.gz`,
  "unga-2014": `${DATA}/unga/stances_medium.csv`,
  "knesset-small": `${DATA}/knesset2026/stances_small.csv`,
  "polis-small": `${DATA}/polis_vtaiwan_uber/stances_small.csv`,
  bundestag: `${DATA}/bundestag19/stances_medium.csv`,
  polis: `${DATA}/polis_vtaiwan_uber/stances_medium.csv`,
};
/** Lines of one session of the General Assembly, in the table of all votes; undefined for other sets. */
function sessionOf(name: string): ((line: string) => boolean) | undefined {
  const session = /^unga(\d\d)$/.exec(name)?.[1];
  const symbol = new RegExp(`,"?(A/RES/${session}|R/${session})/`);
  return session === undefined ? undefined : (line) => symbol.test(line);
}

const file = (name: string) => async () => {
  return existsSync(FILES[name]!) ? readTable(name, FILES[name]!, sessionOf(name)) : undefined;
};

/** A table by its name; undefined where its file is not there. Each is read or made only when asked for. */
export const SETS: Readonly<Record<string, () => Promise<SignedTable | undefined> | SignedTable>> = {
  gaza: () => readTable("gaza", "data/gaza-phase-two"),
  "gaza-unfolded": () => readTable("gaza-unfolded", "data/gaza-phase-two", undefined, true),
  ...Object.fromEntries(Object.keys(FILES).map((name) => [name, file(name)])),
  ideal: () => idealPoints({ name: "ideal", actors: 150, issues: 60, known: 0.4, seed: 5 }),
  "four-camps": () => camps({ name: "four-camps", actors: 120, issues: 50, known: 0.3, seed: 6 }, 4, 0.14),
  huge: () => idealPoints({ name: "huge", actors: 300, issues: 4700, known: 1 / 5.64, seed: 7 }),
  "huge-actors": () => idealPoints({ name: "huge-actors", actors: 4500, issues: 500, known: 1 / 9, seed: 8 }),
  "huge-clear": () =>
    idealPoints({ name: "huge-clear", actors: 4500, issues: 500, known: 1 / 9, seed: 8 }, 2, 0),
  "huge-sparse": () =>
    idealPoints({ name: "huge-sparse", actors: 1000, issues: 4000, known: 1 / 16, seed: 7 }),
};

export const isThere = (name: string): boolean => FILES[name] === undefined || existsSync(FILES[name]);
