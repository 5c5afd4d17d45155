/** Actors and issues while they are read: what a table lists, and what a mention alone tells. */
import type { Actor, Issue } from "../domain/dataset.ts";
import { Register } from "./register.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export type ActorDraft = Mutable<Actor>;
export type IssueDraft = Mutable<Issue>;

const NO_NAMES: ReadonlyMap<string, string> = new Map();
const NO_ALIASES: readonly string[] = [];
/** Made from a mention: nothing but the name is known. */
const MENTIONED = { file: "", line: 0 };

/** @param merges the name that a spelling is to count as */
export function newActors(merges?: ReadonlyMap<string, string>): Register<"type", ActorDraft> {
  const make = (id: string) => ({
    id,
    name: id,
    names: NO_NAMES,
    type: "",
    partOf: -1,
    status: "",
    description: "",
    aliases: NO_ALIASES,
    influence: Number.NaN,
    origin: MENTIONED,
  });
  return new Register("type", make, merges);
}

export function newIssues(merges?: ReadonlyMap<string, string>): Register<"topic", IssueDraft> {
  const make = (id: string) => ({
    id,
    name: id,
    names: NO_NAMES,
    topic: "",
    description: "",
    supportMeans: "",
    opposeMeans: "",
    aliases: NO_ALIASES,
    origin: MENTIONED,
  });
  return new Register("topic", make, merges);
}
