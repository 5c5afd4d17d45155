/** A short name for what a dataset says, so that a link can tell whether it was made for it. */
import { Checksum } from "../base/hash.ts";
import type { Dataset } from "./dataset.ts";

/** Of each dataset once: a link is written at every change of the view. */
const taken = new WeakMap<Dataset, string>();

/** Eight hexadecimal digits: who, on what, stands where, when. Wording of evidence does not count. O(rows). */
export function fingerprint(dataset: Dataset): string {
  const print = dataset.print ?? taken.get(dataset) ?? take(dataset);
  taken.set(dataset, print);
  return print;
}

function take({ actors, issues, stances }: Dataset): string {
  const sum = new Checksum();
  for (const { id, partOf } of actors) sum.text(id).number(partOf);
  for (const { id } of issues) sum.text(id);
  sum.numbers(stances.actor).numbers(stances.issue).numbers(stances.stance);
  sum.numbers(stances.from).numbers(stances.to);
  return sum.hex.slice(0, 8);
}
