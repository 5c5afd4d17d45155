/** The words behind the selection: who or what it is, what is said of it, and by whom. */
import { type ReactNode, Suspense, useCallback, useLayoutEffect, useRef } from "react";
import { restOfMessages } from "../../i18n/messages.ts";
import { comparedBefore } from "../../state/comparedBefore.ts";
import type { Compared } from "../../state/document.ts";
import type { ComparedGroups } from "../../state/groups.ts";
import type { Selection } from "../../state/model.ts";
import { select } from "../../state/store.ts";
import { useApp, usePorts } from "../context.tsx";
import { HowToRead } from "../HowToRead.tsx";
import { lazily } from "../lazily.ts";
import { ChooseContext } from "./choose.tsx";

const Selected = lazily(() => import("./Selected.tsx").then((file) => file.Selected));
const ComparePanel = lazily(async () => {
  await restOfMessages();
  return (await import("../compare/ComparePanel.tsx")).ComparePanel;
});
const GroupPanel = lazily(async () => {
  await restOfMessages();
  return (await import("../groups/GroupPanel.tsx")).GroupPanel;
});
const BackToPair = lazily(async () => {
  await restOfMessages();
  return (await import("../compare/BackToPair.tsx")).BackToPair;
});

export interface EvidencePanelProps {
  /** Shown while nothing is selected; how to read the map, unless told otherwise. */
  readonly empty?: ReactNode;
}

/**
 * The heading carries `data-evidence-heading` and can be focused by whoever selects by keyboard from elsewhere; names
 * pressed inside the panel take the focus there by themselves, because what had it is gone.
 */
export function EvidencePanel({ empty = <HowToRead /> }: EvidencePanelProps) {
  const dataset = useApp((state) => state.opened?.dataset);
  const evidence = useApp((state, selectors) => selectors.evidence(state));
  const compared = useApp(({ document }) => document.compared);
  const groups = useApp(({ document }) => document.groups);
  const before = useApp(comparedBefore);
  const [root, choose] = useChoose(evidence?.selection ?? compared ?? groups);
  return (
    <div className="evidence-panel" ref={root} tabIndex={-1}>
      {before ? (
        <Suspense fallback={null}>
          <BackToPair compared={before} />
        </Suspense>
      ) : null}
      {dataset && compared ? (
        <ChooseContext value={choose}>
          <Suspense fallback={null}>
            <ComparePanel key={JSON.stringify(compared)} compared={compared} />
          </Suspense>
        </ChooseContext>
      ) : dataset && groups ? (
        <ChooseContext value={choose}>
          <Suspense fallback={null}>
            <GroupPanel key={JSON.stringify(groups)} groups={groups} />
          </Suspense>
        </ChooseContext>
      ) : dataset && evidence ? (
        <ChooseContext value={choose}>
          <Suspense fallback={null}>
            <Selected
              key={keyOf(evidence.selection)}
              dataset={dataset}
              evidence={evidence}
              onClose={() => choose(undefined)}
            />
          </Suspense>
        </ChooseContext>
      ) : (
        empty
      )}
    </div>
  );
}

const keyOf = (selection: Selection) =>
  selection.kind === "tie"
    ? JSON.stringify([selection.actor, selection.issue])
    : `${selection.kind}:${selection.id}`;

/** Selecting from inside, and where the focus then goes: to the new heading, or to the panel when nothing is selected. */
function useChoose(selection: Selection | Compared | ComparedGroups | undefined) {
  const { store } = usePorts();
  const root = useRef<HTMLDivElement>(null);
  const inside = useRef(false);
  const choose = useCallback(
    (next: Selection | undefined) => {
      inside.current = true;
      select(store, next);
    },
    [store],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the selection is what it waits for
  useLayoutEffect(() => {
    if (!inside.current) return;
    inside.current = false;
    const heading = root.current?.querySelector<HTMLElement>("[data-evidence-heading]");
    (heading ?? root.current)?.focus();
  }, [selection]);
  return [root, choose] as const;
}
