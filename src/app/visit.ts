/** A visit: what is opened first, and what goes with every opening. What remembers is fetched only when there is need. */
import type { Store } from "../state/store.ts";
import type { BoundMap } from "./bindMap.ts";
import type { Engine } from "./engine.ts";
import { readHint } from "./keep/hint.ts";
import type { Memory } from "./keep/memory.ts";
import { dataAsked } from "./link.ts";
import { createOpener } from "./open.ts";
import type { Opener, Opening } from "./opening.ts";

export interface Visit {
  readonly opener: Opener;
  /** Opens what is to be seen first: a link's view, what was kept, or the example. */
  arrive(): void;
  /** The map is there. */
  seeThrough(map: BoundMap): void;
  /** The first picture is there: from here on what is looked at is kept. */
  settleIn(): void;
  /** The camera moved. */
  looked(): void;
  copyLink(): void;
  forget(): void;
}

export function createVisit(store: Store, engine: Engine): Visit {
  let map: BoundMap | undefined;
  let memory: Promise<Memory> | undefined;
  let ready: Memory | undefined;
  let last: Opening | undefined;
  const recall = () => {
    memory ??= import("./keep/memory.ts").then(({ createMemory }) => {
      ready = createMemory(store, opener, () => map);
      return ready;
    });
    return memory;
  };
  /** A part that does not come (no network, a new version on the server) must not stop the rest. */
  const withMemory = (use: (memory: Memory) => void) => {
    recall().then(use, () => undefined);
  };
  const opener = createOpener(store, engine, {
    firstView: async (dataset) => memory?.then((known) => known.firstView(dataset)).catch(() => undefined),
    opened(opening) {
      last = opening;
      ready?.opened(opening);
    },
  });
  return {
    opener,
    arrive() {
      const hint = readHint();
      const linked = location.hash.length > 1;
      addEventListener("hashchange", () => withMemory((known) => known.followLink()));
      const asked = dataAsked(location.href) !== undefined; // the address wins over what was kept
      if (asked) void opener.openFirst();
      else if (hint !== "files") void opener.openExample(); // at once; how it is shown may come a little later
      if (hint === "nothing" && !linked) return;
      recall().then(
        (known) => known.arrive(hint),
        () => (hint === "files" && !asked ? opener.openExample() : undefined),
      );
    },
    seeThrough(mounted) {
      map = mounted;
      ready?.look();
    },
    settleIn: () => withMemory((known) => void known.settleIn(last)),
    looked: () => ready?.looked(),
    copyLink: () => withMemory((known) => void known.copyLink()),
    forget: () => withMemory((known) => void known.forget()),
  };
}
