/** The tables that the layout is measured on: our own, made ones, and votes where they are there. */
import { existsSync } from "node:fs";
import { camps, idealPoints, readTable, type SignedTable } from "../support/signedTables.ts";

const UNGA = "../shared/data/unga";

/** A table by its name; undefined where its file is not there. Each is read or made only when asked for. */
export const SETS: Readonly<Record<string, () => Promise<SignedTable | undefined> | SignedTable>> = {
  gaza: () => readTable("gaza", "data/gaza-phase-two"),
  "gaza-unfolded": () => readTable("gaza-unfolded", "data/gaza-phase-two", undefined, true),
  "unga-tiny": () => file("unga-tiny", `${UNGA}/stances_tiny.csv`),
  unga74: () =>
    file("unga74", `${UNGA}/stances_large.csv.gz`, (line) => /,"?(A\/RES\/74|R\/74)\//.test(line)),
  "unga-2014": () => file("unga-2014", `${UNGA}/stances_medium.csv`),
  "polis-small": () => file("polis-small", "../shared/data/polis_vtaiwan_uber/stances_small.csv"),
  "knesset-small": () => file("knesset-small", "../shared/data/knesset2026/stances_small.csv"),
  bundestag: () => file("bundestag", "../shared/data/bundestag19/stances_medium.csv"),
  polis: () => file("polis", "../shared/data/polis_vtaiwan_uber/stances_medium.csv"),
  ideal: () => idealPoints({ name: "ideal", actors: 150, issues: 60, known: 0.4, seed: 5 }),
  "four-camps": () => camps({ name: "four-camps", actors: 120, issues: 50, known: 0.3, seed: 6 }, 4, 0.1),
  huge: () => idealPoints({ name: "huge", actors: 1000, issues: 4000, known: 1 / 16, seed: 7 }),
};

async function file(
  name: string,
  path: string,
  keep?: (line: string) => boolean,
): Promise<SignedTable | undefined> {
  return existsSync(path) ? readTable(name, path, keep) : undefined;
}
