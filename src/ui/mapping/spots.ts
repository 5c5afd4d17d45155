/** Which rows the report shows as they stand in their file: the first of each kind of fault, and of each word. Pure. */
import type { Spot } from "../../domain/material.ts";
import { digestOf } from "../../domain/problemGroups.ts";
import type { Told } from "../own/useTold.ts";

/** Faults of one kind, and rows in all, that are shown so. */
const OF_A_KIND = 5;
const MOST = 60;
const WORDS = 40;
/** Of very many faults the first show what kinds there are. */
const LOOKED_AT = 5000;

export function spotsOf({ problems, doubts }: Pick<Told, "problems" | "doubts">): Spot[] {
  const words = (doubts?.words ?? []).slice(0, WORDS).flatMap(({ examples }) => examples.slice(0, 1));
  const doubtful = problems.filter(({ level, row }) => level !== "info" && row !== null);
  const faults = digestOf(doubtful.slice(0, LOOKED_AT))
    .groups.flatMap(({ entries }) => entries.slice(0, OF_A_KIND))
    .flatMap(({ problem, places }) => places.slice(0, 1).map((place) => spot(problem.file, place.row)));
  return [...words, ...faults].slice(0, MOST);
}

const spot = (file: string, row: number): Spot => ({ file, row, line: row });
