/** What is on screen: a dataset, what became of each record of its files, and how these were read. */
import { withConditional } from "../domain/conditional.ts";
import type { Dataset } from "../domain/dataset.ts";
import { AS_FOUND, type Counting, countedSo, type Decisions, sameCounting } from "../domain/decisions.ts";
import type { Doubts } from "../domain/material.ts";
import type { Account, FileAccount, Problem } from "../domain/problem.ts";
import type { ProblemDigest } from "../domain/problemGroups.ts";
import type { Origin } from "./own.ts";
import type { Prepared } from "./prepared.ts";

/** Under which decisions files were read, and what is left to be decided. */
export interface Decided {
  /** Of very many problems; those at hand are then the first of each kind, and what is known beside them. */
  readonly digest?: ProblemDigest;
  readonly decisions?: Decisions | undefined;
  readonly doubts?: Doubts | undefined;
}

/** What is on screen, and what became of every record of its files. */
export interface Opened extends Decided {
  readonly dataset: Dataset;
  readonly account: Account;
  readonly problems: readonly Problem[];
  readonly files?: readonly FileAccount[];
  readonly origin?: Origin;
  readonly prepared?: Prepared;
}

/** The same reading with another rule for several statements, or for conditionals: nothing has to be read for it. Pure. */
export function withCounting(opened: Opened, counting: Counting): Opened {
  const { prepared: _, dataset, decisions: before = AS_FOUND, ...rest } = opened;
  if (sameCounting(before, counting)) return opened;
  const { statements, halfLife, conditional } = counting;
  const { halfLife: __, ...counted } = { ...withConditional(dataset, conditional), statements };
  const aged = halfLife === undefined ? counted : { ...counted, halfLife };
  return { ...rest, dataset: aged, decisions: countedSo(before, counting) };
}
