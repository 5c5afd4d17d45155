/** Of very many problems only what is shown of them goes to the screen: to take over each by itself would hold it up. */
import type { Doubts } from "../domain/material.ts";
import { digestOf } from "../domain/problemGroups.ts";
import type { ReadFiles } from "./engineMessages.ts";

const MANY = 2000;

export function digested<Read extends ReadFiles>(read: Read): Read {
  const { problems, doubts } = read;
  if (problems.length <= MANY) return read;
  const digest = digestOf(problems);
  const shown = digest.groups.flatMap(({ entries }) => entries.map(({ problem }) => problem));
  return { ...read, problems: shown, digest, ...(doubts && { doubts: shortened(doubts) }) };
}

/** No one decides about more of them one by one; the most frequent words come first. */
function shortened({ words, names }: Doubts): Doubts {
  return { words: words.slice(0, MANY), names: names.slice(0, MANY) };
}
