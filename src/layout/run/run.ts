/**
 * One map from beginning to end: first the map of everything, then, from there, the one that is asked for. The same task gives
 * the same map, whatever was on the screen before: undo and links find what they left.
 */
import type { Drawn } from "../sis/drawn.ts";
import { runColumns } from "./columns.ts";
import { runForceAtlas } from "./forceAtlas.ts";
import { solveAny } from "./ofPairs.ts";
import { runSigned } from "./signed.ts";
import type { LayoutRun, LayoutTask } from "./task.ts";

/** @param known the base of an earlier run, where this task has the same one in the same mode. */
export function runLayout(task: LayoutTask, known?: Drawn): LayoutRun {
  if (task.mode === "columns") return runColumns(task);
  return task.way === "signed" ? runSigned(task, known, solveAny) : runForceAtlas(task);
}
