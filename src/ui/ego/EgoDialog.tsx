/** Asks who, or what, is to stand in the middle. */
import { useMemo, useState } from "react";
import { Dialog } from "react-aria-components";
import type { NameHit } from "../../domain/findNames.ts";
import { foldText } from "../../domain/text.ts";
import type { Ego } from "../../state/document.ts";
import { putInMiddle } from "../../state/egoing.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Combo, type ComboItem } from "../find/Combo.tsx";
import { ThingResult } from "../find/results.tsx";
import { useFound } from "../find/useFound.ts";
import { type Picture, useShown } from "../useShown.ts";
import { Veil } from "../Veil.tsx";

/** So many of a kind are offered; typing finds the others. */
const MOST = 40;

interface Offer extends ComboItem {
  readonly ego: Ego;
}

export function EgoDialog({ onClose }: { onClose: () => void }) {
  const shown = useShown();
  return shown ? (
    <Veil className="command-veil" onClose={onClose}>
      <Asked shown={shown} onClose={onClose} />
    </Veil>
  ) : null;
}

function Asked({ shown, onClose }: { shown: Picture; onClose: () => void }) {
  const t = useText();
  const { store } = usePorts();
  const [query, setQuery] = useState("");
  const offers = useOffers(shown, foldText(query));
  const label = t("ego.choose");
  const count = offers.actor.length + offers.issue.length;
  return (
    <Dialog className="dialog command-menu" aria-label={label}>
      <Combo
        label={label}
        query={query}
        onQuery={setQuery}
        groups={(["actor", "issue"] as const).flatMap((kind) =>
          offers[kind].length === 0 ? [] : [{ key: kind, title: t(`find.${kind}s`), items: offers[kind] }],
        )}
        onChoose={({ ego }) => {
          onClose();
          putInMiddle(store, ego);
        }}
        onEscape={onClose}
        status={query === "" ? "" : t("ego.found", { count })}
        empty={<p>{t("ego.found", { count: 0 })}</p>}
      />
    </Dialog>
  );
}

/** Those of whom most is known first; with something typed those that it fits best. */
function useOffers(shown: Picture, query: string): Record<Ego["kind"], Offer[]> {
  const found = useFound(query, false);
  const known = useApp((state, selectors) => selectors.known(state));
  return useMemo(() => {
    const { dataset, fold } = shown;
    const offersOf = (kind: Ego["kind"]): Offer[] => {
      const things = kind === "actor" ? dataset.actors : dataset.issues;
      const hits: readonly NameHit[] =
        query === ""
          ? things
              .map(({ name }, index): NameHit => ({ index, name, fit: "start" }))
              .sort((p, q) => (known?.[kind][q.index] ?? 0) - (known?.[kind][p.index] ?? 0))
          : ((kind === "actor" ? found?.actors : found?.issues) ?? []);
      return hits
        .filter(({ index }) => kind === "issue" || fold[index] === index)
        .slice(0, MOST)
        .map((hit) => ({
          key: `${kind} ${things[hit.index]!.id}`,
          ego: { kind, id: things[hit.index]!.id },
          content: <ThingResult dataset={dataset} kind={kind} hit={hit} query={query} hidden={false} />,
        }));
    };
    return { actor: offersOf("actor"), issue: offersOf("issue") };
  }, [shown, query, found, known]);
}
