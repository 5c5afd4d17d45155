/** Watches what one is looking at and hands it to the keeper: not at once, not too late, and only when it changed. */
import type { Dataset } from "../../domain/dataset.ts";
import { decisionsText } from "../../domain/decisions.ts";
import type { MapCamera } from "../../state/document.ts";
import { checkLink, readLink, writeLink } from "../../state/link.ts";
import { EMPTY_VIEW, type LinkedView } from "../../state/linkParts.ts";
import type { Session, State } from "../../state/model.ts";
import type { Dropped } from "../../state/notes.ts";
import { changeSession, type Store } from "../../state/store.ts";
import type { Opening } from "../opening.ts";
import { isHeld } from "../snapshot.ts";
import { createDelay, type Keeper, type Keepsake } from "./keeper.ts";
import type { KeptFiles } from "./records.ts";

const PANELS = ["filtersOpen", "evidenceOpen", "timelineOpen"] as const satisfies readonly (keyof Session)[];
/** Characters of a kept view: a large table with everything ticked and moved still fits. */
const LONGEST_VIEW = 4_000_000;

export function createSaver(store: Store, keeper: Keeper, camera: () => MapCamera | undefined) {
  let opening: Opening | undefined;
  let own: KeptFiles | undefined;
  /** What was kept last, or found at the start, as one text. */
  let kept: string | undefined;
  let guarded = false;
  /** A link's view is not kept until a person has changed something of it. */
  let hushed = false;

  const keepsake = (): Keepsake | undefined => {
    const { opened, document, session } = store.getState();
    if (!opened || !opening) return undefined;
    const { view: first, beside } = session;
    const link = writeLink({ document, view: first, beside, camera: camera() }, opened.dataset);
    const { decisions } = opening;
    return { own, decisions, view: { link, panels: PANELS.map((panel) => session[panel]) } };
  };
  const textOf = ({ own: files, decisions, view }: Keepsake) =>
    JSON.stringify([opening?.example, files?.name, decisionsText(decisions), view]);
  const save = () => {
    const next = keepsake();
    const text = next && textOf(next);
    if (!next || text === kept || guarded || hushed) return;
    kept = text;
    void keeper.write(next);
  };
  const delay = createDelay(save);
  store.subscribe((state, before) => {
    if (!opening || !differs(state, before)) return;
    if (state.document !== before.document || !sameViews(state.session, before.session)) hushed = false;
    delay.later();
  });
  addEventListener("pagehide", delay.now);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") delay.now();
  });

  return {
    get following(): boolean {
      return opening !== undefined;
    },
    /** Own files are kept that are not what is shown now: they stay, until something else is opened on purpose. */
    guard(): void {
      guarded = true;
    },
    /** @param asBefore this is what would be found again anyway: only what changes from here on is kept. */
    opened(next: Opening, asBefore: boolean): void {
      const first = opening === undefined;
      opening = next;
      own = ownFiles(next);
      const now = first && asBefore ? keepsake() : undefined;
      if (now) kept = textOf(now);
      if (!first || !asBefore) guarded = !next.example && !own;
      delay.later();
    },
    hush(): void {
      hushed = true;
    },
    changed(): void {
      if (opening) delay.later();
    },
  };
}

function differs(state: State, before: State): boolean {
  return (
    state.document !== before.document ||
    !sameViews(state.session, before.session) ||
    PANELS.some((panel) => state.session[panel] !== before.session[panel])
  );
}

const sameViews = (a: Session, b: Session) => a.view === b.view && a.beside === b.beside;

/** Undefined for the example, and for what is only known by its address or lies on the disk. */
function ownFiles({ name, files, example }: Opening): KeptFiles | undefined {
  const known = files.filter(isHeld);
  return example || known.length < files.length ? undefined : { name, files: known };
}

/** A kept view, as far as the data still bear it out. */
export function readKeptView(
  text: string,
  dataset: Dataset,
): { view: LinkedView; dropped: readonly Dropped[] } {
  const link = readLink(text, LONGEST_VIEW);
  if (typeof link === "string") return { view: EMPTY_VIEW, dropped: [] };
  const { dropped, ...view } = checkLink(link, dataset);
  return { view, dropped };
}

/** On a narrow window panels lie over the map: there they stay closed. */
export function openPanels(store: Store, open: readonly boolean[]): void {
  if (window.matchMedia("(max-width: 760px)").matches || open.length !== PANELS.length) return;
  const [filtersOpen, evidenceOpen, timelineOpen] = open as readonly [boolean, boolean, boolean];
  changeSession(store, { filtersOpen, evidenceOpen, timelineOpen });
}
