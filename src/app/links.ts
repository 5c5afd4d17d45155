/** Links in the address and on the clipboard: which of them fit the open data, and what is told of them. */
import type { Dataset } from "../domain/dataset.ts";
import { fingerprint } from "../domain/fingerprint.ts";
import { type MapCamera, NO_PLACES } from "../state/document.ts";
import { checkLink, LONGEST_LINK, type ReadLink, writeLink } from "../state/link.ts";
import type { LinkedView } from "../state/linkParts.ts";
import type { Note } from "../state/notes.ts";
import { type Store, tell } from "../state/store.ts";

/** A link carries the places of so many moved nodes; more would make it too long to be sent. */
const MOST_PLACES = 40;
/** Of the address only these stay in a link: the rest is how one person likes to see things. */
const PERSONAL = ["theme", "lang"];

/** Whether a link was made for these data, for another state of data of that name, or for others. */
export function fitOf({ data }: ReadLink, dataset: Dataset): "same" | "changed" | "other" {
  if (!data || data.print === fingerprint(dataset)) return "same";
  return data.name === dataset.name ? "changed" : "other";
}

/** What a link shows of these data, and what is to be told of it. */
export function openLink(link: ReadLink, dataset: Dataset): { view: LinkedView; note: Note | undefined } {
  const { dropped, ...view } = checkLink(link, dataset);
  const otherData = fitOf(link, dataset) !== "same";
  const { newer, cut } = link;
  const told = otherData || newer || cut || dropped.length > 0;
  return {
    // Places and camera belong to the layout, and that to the data.
    view: otherData
      ? { ...view, camera: undefined, document: { ...view.document, places: NO_PLACES } }
      : view,
    note: told ? { kind: "linkOpened", dropped, newer, cut, otherData } : undefined,
  };
}

/** Puts a link to what is shown on the clipboard, or shows it where that is refused. */
export async function copyLink(store: Store, camera: MapCamera | undefined): Promise<void> {
  const { opened, document, session } = store.getState();
  if (!opened) return;
  const left = document.places.size > MOST_PLACES ? document.places.size : 0;
  const carried = left > 0 ? { ...document, places: NO_PLACES } : document;
  const link = writeLink(
    { document: carried, view: session.view, beside: session.beside, camera },
    opened.dataset,
  );
  if (link.length > LONGEST_LINK) return tell(store, { kind: "linkTooLong" });
  const address = new URL(location.href);
  for (const name of PERSONAL) address.searchParams.delete(name);
  address.hash = link;
  const text = address.href;
  try {
    await navigator.clipboard.writeText(text);
    tell(store, { kind: "linkCopied", places: left });
  } catch {
    tell(store, { kind: "linkShown", text, places: left });
  }
}
