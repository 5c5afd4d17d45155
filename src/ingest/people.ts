/** Actors and issues as drafts, and how they become part of a dataset. */
import type { Actor, Issue } from "../domain/dataset.ts";
import { type Draft, Register } from "./register.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export type ActorDraft = Draft & Mutable<Omit<Actor, "type" | keyof Draft>>;
export type IssueDraft = Draft & Mutable<Omit<Issue, "topic" | keyof Draft>>;

/** Made from a mention: nothing but the name is known. */
const MENTIONED = { file: "", line: 0 };

export function newActors(): Register<ActorDraft> {
  return new Register((id) => ({
    id,
    name: id,
    names: new Map(),
    group: "",
    partOf: -1,
    status: "",
    description: "",
    aliases: [],
    influence: Number.NaN,
    origin: MENTIONED,
  }));
}

export function newIssues(): Register<IssueDraft> {
  return new Register((id) => ({
    id,
    name: id,
    names: new Map(),
    group: "",
    description: "",
    supportMeans: "",
    opposeMeans: "",
    aliases: [],
    origin: MENTIONED,
  }));
}

export function finishActor({ group, ...rest }: ActorDraft): Actor {
  return { ...rest, type: group };
}

export function finishIssue({ group, ...rest }: IssueDraft): Issue {
  return { ...rest, topic: group };
}
