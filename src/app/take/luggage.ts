/** What taking along rests on. */
import type { Selectors } from "../../state/selectors.ts";
import type { Store } from "../../state/store.ts";
import type { BoundMap } from "../bindMap.ts";

export interface Luggage {
  readonly store: Store;
  readonly selectors: Selectors;
  /** The map as it stands; undefined while there is none. */
  readonly snapshot: () => ReturnType<BoundMap["snapshot"]> | undefined;
}
