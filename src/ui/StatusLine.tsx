/** The one voice of the page: says in one sentence, to those who listen, what has just changed. */
import { useEffect, useRef, useState } from "react";
import { isPosition, STANCES } from "../domain/stance.ts";
import {
  countGroups,
  countStances,
  describeGroup,
  describePair,
  type TieDescription,
} from "../state/describe.ts";
import type { Evidence } from "../state/evidence.ts";
import type { Selection } from "../state/model.ts";
import { useApp, useNames, useText } from "./context.tsx";
import { useSpanText } from "./dates.ts";
import { useAccountText } from "./notices/useAccountText.ts";
import { useCountsText } from "./sentences.ts";
import { useMapNotes } from "./useMapNotes.ts";
import { locate, type Picture, useShown } from "./useShown.ts";

/** Changes within this time are one; the last of them is said. In milliseconds. */
const TOGETHER_MS = 150;

/** There from the first render on, and the only live region but for alerts: no two ever say the same. */
export function StatusLine() {
  const said = useLatest([useDrawn(), useSelected(), useWalked(), useFiltered(), useOpened()]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

/** Of sentences by subject the one that changed last; of several at once the last. Another language says nothing new. */
function useLatest(sentences: readonly string[]): string {
  const language = useApp(({ session }) => `${session.locale} ${session.names}`);
  const [said, setSaid] = useState("");
  const before = useRef({ sentences, language });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const { sentences: old, language: spoken } = before.current;
    before.current = { sentences, language };
    const changed = sentences.findLast((sentence, i) => sentence !== "" && sentence !== old[i]);
    if (changed === undefined || spoken !== language) return;
    clearTimeout(timer.current);
    // What sounds the same again is said again: a space tells it apart.
    const say = () => setSaid((last) => (last === changed ? `${changed}\u00a0` : changed));
    timer.current = setTimeout(say, TOGETHER_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return said;
}

/** That there is no picture, or none for the moment. */
function useDrawn(): string {
  const t = useText();
  const drawing = useApp((state) => state.drawing);
  return drawing === "lost" || drawing === "missing" ? t(`notice.${drawing}`) : "";
}

/** Files: being read, and read. */
function useOpened(): string {
  const t = useText();
  const accountText = useAccountText();
  const load = useApp((state) => state.load);
  const opened = useApp((state) => state.opened);
  if (!opened) return "";
  if (load.phase === "loading") return t("notice.reading", { name: load.name });
  return t("notice.read", { name: opened.dataset.name, account: accountText(opened.account) });
}

/** What passes the filter, in the words that stand above the map or over it. */
function useFiltered(): string {
  const t = useText();
  const all = useApp(({ opened }) => opened?.dataset.stances.length ?? 0);
  const shown = useApp((state, selectors) => selectors.mask(state)?.count());
  const drawn = useApp((state, selectors) => selectors.summary(state)?.stance.some(isPosition) === true);
  if (shown === undefined) return all > 0 ? t("said.unfiltered", { all }) : "";
  if (shown === 0) return t("empty.title");
  return drawn ? t("map.narrowed", { shown, all }) : t("empty.onlyUnknown", { count: shown });
}

/** What is selected, itself: an actor inside a folded body speaks for itself, not for the body. */
function useSelected(): string {
  const t = useText();
  const sentences = useSentences();
  const shown = useShown();
  const evidence = useApp((state, selectors) => selectors.evidence(state));
  const compared = useApp(({ document }) => (document.compared ?? document.groups) !== undefined);
  if (!shown || compared) return "";
  return evidence ? sentences.ofEvidence(shown, evidence) : t("said.unselected");
}

/** What the cursor of the keys is at. */
function useWalked(): string {
  const sentences = useSentences();
  const shown = useShown();
  const at = useApp(({ cursor }) => (cursor?.at.kind === "pair" ? undefined : cursor?.at));
  const notes = useMapNotes(at);
  return shown && at ? [sentences.ofPlace(shown, at), ...notes].join(" ") : "";
}

function useSentences() {
  const t = useText();
  const nameOf = useNames();
  const spanText = useSpanText();
  const countsText = useCountsText();
  const node = (kind: "actor" | "issue", { dataset }: Picture, index: number, counts: Uint32Array) => {
    const thing = kind === "actor" ? dataset.actors[index]! : dataset.issues[index]!;
    return t("status.node", { name: nameOf(thing), counts: countsText(kind, counts) });
  };
  const pair = (
    { dataset }: Picture,
    actor: number,
    issue: number,
    tie: Pick<TieDescription, "statements" | "stance" | "span"> | undefined,
  ) => {
    const names = { actor: nameOf(dataset.actors[actor]!), issue: nameOf(dataset.issues[issue]!) };
    if (!tie) return t("status.noTie", names);
    const { statements, span } = tie;
    const stance = t(`stance.${STANCES[tie.stance]!}`);
    return t("status.tie", { ...names, stance, statements, date: span ? spanText(span) : "none" });
  };
  return {
    ofEvidence(shown: Picture, { actor, issue, sections }: Evidence): string {
      const groups = sections.flatMap((section) => section.groups);
      if (actor >= 0 && issue >= 0)
        return pair(shown, actor, issue, groups[0] && describeGroup(shown.dataset, groups[0]));
      if (actor >= 0) return node("actor", shown, actor, countGroups(shown.dataset, groups));
      return node("issue", shown, issue, countStances(shown, "issue", issue));
    },
    ofPlace(shown: Picture, at: Selection): string {
      const found = locate(shown, at);
      if (!found) return "";
      const { actor, issue } = found;
      if (actor >= 0 && issue >= 0) return pair(shown, actor, issue, describePair(shown, actor, issue));
      const kind = actor >= 0 ? "actor" : "issue";
      const index = actor >= 0 ? actor : issue;
      return node(kind, shown, index, countStances(shown, kind, index));
    },
  };
}
