/** What a visit remembers: the link it came by, what was kept of the last one, and what is kept of this one. */
import type { Dataset } from "../../domain/dataset.ts";
import { AS_FOUND, type Counting, sameCounting } from "../../domain/decisions.ts";
import type { MapCamera } from "../../state/document.ts";
import { type ReadLink, readLink } from "../../state/link.ts";
import { USUAL_COUNTING } from "../../state/linkCounting.ts";
import type { LinkedView } from "../../state/linkParts.ts";
import {
  changeDocument,
  changeSession,
  dismissNote,
  type FirstView,
  type Store,
  tell,
} from "../../state/store.ts";
import type { BoundMap } from "../bindMap.ts";
import { forgetColumns } from "../columnMemory.ts";
import { copyLink, fitOf, openLink } from "../links.ts";
import type { Opener, Opening } from "../opening.ts";
import { forgetPreferences } from "../preferences.ts";
import { type Hint, readHint, writeHint } from "./hint.ts";
import { createKeeper, type Kept } from "./keeper.ts";
import { dropMaps, forgetMaps } from "./maps.ts";
import { createSaver, openPanels, readKeptView } from "./saver.ts";

export type Memory = ReturnType<typeof createMemory>;

export function createMemory(store: Store, opener: Opener, map: () => BoundMap | undefined) {
  const hint = (kept: Hint) => {
    if (kept !== "files" && readHint() === "files") void dropMaps(); // with own files their maps go
    writeHint(kept);
  };
  const keeper = createKeeper((trouble) => tell(store, { kind: "keeping", trouble }), hint);
  const saver = createSaver(store, keeper, () => map()?.camera());
  /** Still to be shown; one for other data waits until those are opened. */
  let link: ReadLink | undefined;
  /** View of the last visit, for the next opening. */
  let restoring: Kept["view"];
  /** How statements counted in it, where it was one of the example. */
  let counting: Counting | undefined;
  let camera: MapCamera | undefined;
  let panels: readonly boolean[] | undefined;
  /** Own files of the last visit, while they are what is opened. */
  let ownBefore: Kept["files"];
  let decided: Promise<unknown> = Promise.resolve();
  let settled = false;

  const take = (view: LinkedView) => {
    camera = view.camera;
    const { session } = store.getState();
    if (view.view !== session.view || view.beside !== session.beside)
      changeSession(store, { view: view.view, beside: view.beside, side: "first" });
    return view.document;
  };
  /** The link's view of these data, if it is for them. */
  const takeLink = (dataset: Dataset) => {
    if (!link || fitOf(link, dataset) === "other") return undefined;
    const { view, note } = openLink(link, dataset);
    link = undefined;
    for (const kind of ["linkWaits", "linkRefused", "linkOpened"] as const) dismissNote(store, kind);
    if (note) tell(store, note);
    return { document: take(view), counting: view.counting ?? USUAL_COUNTING };
  };
  const restore = ({ view, files, decisions }: Kept) => {
    restoring = view;
    counting = files ? undefined : decisions;
  };
  const readAddress = () => {
    const text = location.hash.slice(1);
    const read = text === "" ? undefined : readLink(text);
    if (typeof read !== "string") return read;
    tell(store, { kind: "linkRefused", why: read });
    clearAddress();
    return undefined;
  };
  const wait = (waiting: ReadLink) => {
    if (waiting.data) tell(store, { kind: "linkWaits", name: waiting.data.name });
    clearAddressOnChange(store);
  };
  const read = (onTrouble: () => void) =>
    keeper.read().catch((): Kept => {
      onTrouble();
      return { files: undefined, decisions: AS_FOUND, view: undefined };
    });

  return {
    /** Reads the address and what was kept, and opens own files where these are what is to be seen. */
    async arrive(hint: Hint): Promise<void> {
      link = readAddress();
      // Data named in the address win over what was kept, and so does a link.
      const elsewhere = new URLSearchParams(location.search).has("data");
      const deciding = (async () => {
        if (hint === "nothing") return undefined;
        const kept = await read(() => tell(store, { kind: "keeping", trouble: "unreached" }));
        const other = link !== undefined && !isFor(link, kept);
        if (!link && !elsewhere) restore(kept);
        if (kept.files && (other || elsewhere)) saver.guard();
        return other || elsewhere ? undefined : kept;
      })();
      decided = deciding;
      const { files, decisions } = (await deciding) ?? {};
      ownBefore = files;
      if (files) void opener.openKept(files.name, files.files, decisions);
      else if (hint === "files" && !elsewhere) void opener.openExample();
    },
    async firstView(dataset: Dataset): Promise<FirstView | undefined> {
      await decided;
      camera = undefined;
      const linked = takeLink(dataset);
      if (linked) return { ...linked, name: { kind: "link" } };
      if (link && !settled) wait(link);
      const kept = restoring;
      restoring = undefined;
      if (!kept) return undefined;
      const { view, dropped } = readKeptView(kept.link, dataset);
      if (dropped.length > 0) tell(store, { kind: "restoredPartly", dropped });
      panels = kept.panels;
      return { document: take(view), ...(counting && { counting }) };
    },
    opened(opening: Opening): void {
      map()?.lookAt(camera);
      if (panels) openPanels(store, panels);
      panels = undefined;
      const { past } = store.getState().history;
      const linked = past.length > 0;
      if (linked) clearAddressOnChange(store);
      const asBefore = opening.example || opening.files === ownBefore?.files;
      const first = !saver.following;
      saver.opened(opening, asBefore);
      if (linked && first && asBefore) saver.hush();
    },
    /** The first picture is there. What was kept without our knowing is shown, unless something was done already. */
    async settleIn(last: Opening | undefined): Promise<void> {
      if (settled) return;
      settled = true;
      await decided;
      if (saver.following || !last) return;
      const kept = await read(() => undefined);
      const untouched = store.getState().history.past.length === 0;
      saver.opened(last, last.example && untouched);
      if (!untouched) return;
      restore(kept);
      ownBefore = kept.files;
      if (kept.files) void opener.openKept(kept.files.name, kept.files.files, kept.decisions);
      else if (kept.view) void opener.openExample();
    },
    look: () => map()?.lookAt(camera),
    looked: () => saver.changed(),
    /** The address has changed to another link. */
    async followLink(): Promise<void> {
      const read = readAddress();
      if (!read) return;
      link = read;
      const { opened } = store.getState();
      if (!opened) return;
      const found = takeLink(opened.dataset);
      if (!found) return wait(read);
      const { document, counting: linked } = found;
      const { decisions = AS_FOUND } = opened;
      if (sameCounting(decisions, linked)) changeDocument(store, document, "now", { kind: "link" });
      else await opener.recount(linked, document);
      saver.hush();
      map()?.lookAt(camera);
      clearAddressOnChange(store);
    },
    copyLink: () => copyLink(store, map()?.camera()),
    async forget(): Promise<void> {
      await Promise.all([keeper.forget(), forgetMaps()]);
      forgetPreferences();
      forgetColumns();
      dismissNote(store, "keeping");
      tell(store, { kind: "forgotten" });
    },
  };
}

/** Whether a link was made for the files that were kept. */
function isFor({ data }: ReadLink, { files, view }: Kept): boolean {
  const kept = view && readLink(view.link, view.link.length);
  const print = typeof kept === "object" ? kept.data?.print : undefined;
  return data !== undefined && (data.print === print || data.name === files?.name);
}

function clearAddress(): void {
  history.replaceState(history.state, "", location.pathname + location.search);
}

let stopWatching: (() => void) | undefined;

/**
 * The link stays in the address as long as it is what is shown: a reload shows it again, and nothing that was kept is
 * touched. With the first change it goes, because from then on it would say something else.
 */
function clearAddressOnChange(store: Store): void {
  stopWatching?.();
  stopWatching = store.subscribe(({ opened, document, session }, before) => {
    const { view, beside } = before.session;
    const same = opened === before.opened && document === before.document;
    if (same && session.view === view && session.beside === beside) return;
    stopWatching?.();
    stopWatching = undefined;
    clearAddress();
  });
}
