/** What commands need to run where there is no screen. */
import type { CommandContext } from "../../src/commands/command.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import type { Store } from "../../src/state/store.ts";
import { NO_OWN } from "./ownPort.ts";

export function contextOf(store: Store): CommandContext {
  const nothing = () => undefined;
  return {
    store,
    selectors: createSelectors(),
    map: undefined,
    chooseFiles: nothing,
    openExample: nothing,
    own: NO_OWN,
  };
}
