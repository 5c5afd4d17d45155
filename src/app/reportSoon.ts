/** The report opens by itself after the frame with the data; the layout, which takes all the machine, gives way to it meanwhile. */
import { afterFrame } from "../base/task.ts";
import { showOwnDialog } from "../state/ownChanges.ts";
import type { Store } from "../state/store.ts";

/** By then the dialog stands, and what is written in it. */
const STANDS_MS = 250;

/**
 * @param wanted whether these data are still what is shown.
 * @param giveWay tells the layout to rest, and not to.
 */
export function reportSoon(store: Store, wanted: () => boolean, giveWay: (on: boolean) => void): void {
  afterFrame(() => {
    if (!wanted()) return;
    giveWay(true);
    afterFrame(() => {
      if (wanted()) showOwnDialog(store, "report");
      afterFrame(() => giveWay(false), STANDS_MS);
    });
  });
}
