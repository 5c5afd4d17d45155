/** The report opens by itself after the frame with the data. */
import { afterFrame } from "../base/task.ts";
import type { Opened } from "../state/model.ts";
import { showOwnDialog } from "../state/ownChanges.ts";
import type { Store } from "../state/store.ts";

/** By then the page has taken over large data, and their first picture is there. */
const PICTURE_MS = 600;
/** By then the report stands. */
const STANDS_MS = 1600;

/**
 * @param wanted whether these data are still what is shown.
 * @param giveWay tells the layout, which takes all the machine, to rest, and not to.
 */
export function reportSoon(
  store: Store,
  { prepared }: Opened,
  wanted: () => boolean,
  giveWay: (on: boolean) => void,
): void {
  const open = () => {
    if (wanted()) showOwnDialog(store, "report");
  };
  if (!prepared) {
    afterFrame(open);
    return;
  }
  giveWay(true);
  setTimeout(giveWay, STANDS_MS, false);
  afterFrame(() => {
    if (!wanted()) return;
    layAside(store);
    afterFrame(open);
  }, PICTURE_MS);
}

/**
 * What lies beneath a dialog is inert, and to make it so takes as long as the dialog itself: here it is done a frame before, and
 * undone when no dialog is open any more.
 */
function layAside(store: Store): void {
  const page = document.getElementById("root");
  const focus = document.activeElement;
  if (!page || store.getState().own.dialog) return;
  page.inert = true;
  let opened = false;
  const stop = store.subscribe(({ own, opened: data }, before) => {
    opened ||= own.dialog !== undefined;
    if (own.dialog || (!opened && data === before.opened)) return;
    stop();
    page.inert = false;
    // Who was there before the page was laid aside is there again, if nobody has gone elsewhere.
    if (focus instanceof HTMLElement && document.activeElement === document.body) focus.focus();
  });
}
