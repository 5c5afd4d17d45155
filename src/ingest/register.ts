/** Actors or issues while they are read: those that a table lists, and those that only a stance mentions. */
import { looseKey, nameKey, nameText, oddCharacters } from "./text.ts";

/** What an actor and an issue have in common. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly names: ReadonlyMap<string, string>;
  readonly aliases: readonly string[];
}

/** The property that puts things into groups: the type of an actor, the topic of an issue. */
export type GroupKey = "type" | "topic";

/** What a mention led to, and what is worth saying about it. */
export interface Mention {
  readonly index: number;
  readonly code?:
    | "by-name"
    | "unlisted"
    | "name-cleaned"
    | "name-normalized"
    | "name-similar"
    | "name-merged";
  /** The name that it was taken for, or that it looks like. */
  readonly other?: string;
}

const AMBIGUOUS = -1;
/** Beyond so many names no one reads a list of those that look alike. */
const MOST_COMPARED = 20_000;

/** Finds things by id and by name. Keys are in a `Map`, so that any text is only text. */
export class Register<Key extends GroupKey, Thing extends Named & Record<Key, string>> {
  readonly things: Thing[] = [];
  /** Whether a table lists them; ids are then ids, else names. */
  listed = false;
  readonly groupKey: Key;
  readonly #make: (id: string) => Thing;
  /** Name by the key of another spelling of it, as a person has said. */
  readonly #merges: ReadonlyMap<string, string>;
  /** The text that each thing was first met as. */
  readonly #spellings: string[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byName = new Map<string, number>();
  readonly #byLook = new Map<string, number>();

  /** @param make builds what a mention alone tells */
  constructor(groupKey: Key, make: (id: string) => Thing, merges: ReadonlyMap<string, string> = new Map()) {
    this.groupKey = groupKey;
    this.#make = make;
    this.#merges = new Map([...merges].map(([name, into]) => [nameKey(nameText(name)), into]));
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

  /** The thing that a stance speaks of, made if need be; its text holds a visible character. */
  mention(text: string): Mention {
    const name = nameText(text);
    const key = nameKey(name);
    const into = this.#merges.get(key);
    if (into !== undefined && nameKey(nameText(into)) !== key)
      return { index: this.#place(into), code: "name-merged", other: into };
    const index = this.#byId.get(key);
    if (index !== undefined) {
      if (text === this.#spellings[index]) return { index };
      return { index, code: "name-normalized", other: this.things[index]!.name };
    }
    const named = this.listed ? this.#byName.get(key) : undefined;
    if (named !== undefined && named !== AMBIGUOUS)
      return { index: named, code: "by-name", other: this.things[named]!.id };
    return this.#create(text, name, key);
  }

  /** The thing of that id or name, made if need be. */
  #place(text: string): number {
    const found = this.find(text);
    const name = nameText(text);
    return found >= 0 ? found : this.#add(this.#make(name), nameKey(name), name);
  }

  /** By index, the text that a thing was first met as, where that is not its id: with characters that no one can see. */
  spelledOtherwise(): ReadonlyMap<number, string> {
    const found = new Map<number, string>();
    this.#spellings.forEach((text, index) => {
      if (text !== this.things[index]!.id) found.set(index, text);
    });
    return found;
  }

  #create(text: string, name: string, key: string): Mention {
    const index = this.#add(this.#make(name), key, text);
    if (this.listed) return { index, code: "unlisted" };
    const alike = index < MOST_COMPARED ? this.#alike(name, index) : undefined;
    if (alike !== undefined) return { index, code: "name-similar", other: this.things[alike]!.name };
    // Control characters are named on their own.
    const silent = text.normalize("NFC") === name || oddCharacters(text) === "control-character";
    return silent ? { index } : { index, code: "name-cleaned", other: name };
  }

  /** An earlier thing whose name looks the same. */
  #alike(name: string, index: number): number | undefined {
    const look = looseKey(name);
    const alike = this.#byLook.get(look);
    if (alike === undefined) this.#byLook.set(look, index);
    return alike;
  }

  #add(thing: Thing, key: string, spelling: string): number {
    const index = this.things.push(thing) - 1;
    this.#spellings.push(spelling);
    this.#byId.set(key, index);
    return index;
  }
}
