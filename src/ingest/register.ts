/** Actors or issues while they are read: those that a table lists, and those that only a stance mentions. */
import type { Origin } from "../domain/dataset.ts";
import { looseKey, nameKey, nameText } from "./text.ts";

/** An actor or issue that can still change; `group` is the actor's type or the topic. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly names: ReadonlyMap<string, string>;
  readonly aliases: readonly string[];
  group: string;
  readonly origin: Origin;
}

/** What a mention led to, and what is worth saying about it. */
export interface Mention {
  readonly index: number;
  readonly code?: "by-name" | "unlisted" | "name-normalized" | "name-similar";
  /** The name that it was taken for, or that it looks like. */
  readonly other?: string;
}

const AMBIGUOUS = -1;

/** Finds things by id and by name. Keys are in a `Map`, so that any text is only text. */
export class Register<Thing extends Draft> {
  readonly things: Thing[] = [];
  /** Whether a table lists them; ids are then ids, else names. */
  listed = false;
  readonly #make: (id: string) => Thing;
  /** The text that each thing was first met as. */
  readonly #spellings: string[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byName = new Map<string, number>();
  readonly #byLook = new Map<string, number>();

  /** @param make builds what a mention alone tells */
  constructor(make: (id: string) => Thing) {
    this.#make = make;
  }

  /** Adds a listed thing; false when its id is taken. */
  list(thing: Thing): boolean {
    const key = nameKey(thing.id);
    if (this.#byId.has(key)) return false;
    const index = this.#add(thing, key, thing.id);
    const names = new Set(
      [thing.name, ...thing.names.values(), ...thing.aliases].map((name) => nameKey(name)),
    );
    for (const name of names) this.#byName.set(name, this.#byName.has(name) ? AMBIGUOUS : index);
    return true;
  }

  /** Index of the thing with this id, else of the only one with this name, else −1. */
  find(text: string): number {
    const key = nameKey(nameText(text));
    return this.#byId.get(key) ?? this.#byName.get(key) ?? -1;
  }

  hasId(text: string): boolean {
    return this.#byId.has(nameKey(nameText(text)));
  }

  /** The thing that a stance speaks of, made if need be; undefined when the text holds no visible character. */
  mention(text: string): Mention | undefined {
    const name = nameText(text);
    const key = nameKey(name);
    if (key === "") return undefined;
    const index = this.#byId.get(key);
    if (index !== undefined) {
      if (text === this.#spellings[index]) return { index };
      return { index, code: "name-normalized", other: this.things[index]!.name };
    }
    const named = this.#byName.get(key);
    if (named !== undefined && named !== AMBIGUOUS)
      return { index: named, code: "by-name", other: this.things[named]!.id };
    return this.#create(text, name, key);
  }

  #create(text: string, name: string, key: string): Mention {
    const alike = this.#byLook.get(looseKey(name));
    const index = this.#add(this.#make(name), key, text);
    if (this.listed) return { index, code: "unlisted" };
    if (alike !== undefined) return { index, code: "name-similar", other: this.things[alike]!.name };
    return text.normalize("NFC") === name ? { index } : { index, code: "name-normalized", other: name };
  }

  #add(thing: Thing, key: string, spelling: string): number {
    const index = this.things.push(thing) - 1;
    this.#spellings.push(spelling);
    this.#byId.set(key, index);
    const look = looseKey(thing.name);
    if (!this.#byLook.has(look)) this.#byLook.set(look, index);
    return index;
  }
}
