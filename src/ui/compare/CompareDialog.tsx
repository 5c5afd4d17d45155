/** Asks with which other actor, or issue, the one that is selected is to be compared. */
import { useMemo, useState } from "react";
import { Button, Dialog } from "react-aria-components";
import type { NameHit } from "../../domain/findNames.ts";
import { foldText } from "../../domain/text.ts";
import { showDialog } from "../../state/above.ts";
import { overlapsWith } from "../../state/compare.ts";
import { changeSession, compare } from "../../state/store.ts";
import { useApp, useNames, usePorts, useText } from "../context.tsx";
import { Combo, type ComboItem } from "../find/Combo.tsx";
import { ThingResult } from "../find/results.tsx";
import { useFound } from "../find/useFound.ts";
import { plain } from "../plain.ts";
import { type Picture, useShown } from "../useShown.ts";
import { Veil } from "../Veil.tsx";
import "./compare.css";

/** So many are offered; typing finds the others. */
const MOST = 60;

interface Offer extends ComboItem {
  readonly id: string;
}

export function CompareDialog() {
  const { store } = usePorts();
  const shown = useShown();
  const { selection, compared } = useApp(({ document }) => document);
  const first =
    selection && selection.kind !== "tie" ? selection : compared && { kind: compared.kind, id: compared.a };
  if (!shown || !first) return null;
  const close = () => showDialog(store, undefined);
  return (
    <Veil className="command-veil" onClose={close}>
      <With shown={shown} first={first} onClose={close} />
    </Veil>
  );
}

interface WithProps {
  readonly shown: Picture;
  readonly first: { readonly kind: "actor" | "issue"; readonly id: string };
  readonly onClose: () => void;
}

function With({ shown, first, onClose }: WithProps) {
  const t = useText();
  const { store } = usePorts();
  const nameOf = useNames();
  const [query, setQuery] = useState("");
  const { kind } = first;
  const things = kind === "actor" ? shown.dataset.actors : shown.dataset.issues;
  const items = useOffers(shown, first, foldText(query));
  const one = things.find(({ id }) => id === first.id);
  const label = t("compare.with", { name: one ? plain(nameOf(one)) : first.id });
  const choose = ({ id }: Offer) => {
    onClose();
    compare(store, { kind, a: first.id, b: id });
    changeSession(store, { evidenceOpen: true });
  };
  return (
    <Dialog className="dialog command-menu" aria-label={label}>
      <Combo
        label={label}
        query={query}
        onQuery={setQuery}
        groups={[{ key: "offers", title: t(query === "" ? "compare.most" : "commands.found"), items }]}
        onChoose={choose}
        onEscape={onClose}
        status={query === "" ? "" : t("compare.found", { count: items.length })}
        empty={<p>{t("compare.found", { count: 0 })}</p>}
        after={
          <Button className="quiet-button" onPress={() => showDialog(store, "groups")}>
            {t("groups.instead")}
          </Button>
        }
      />
    </Dialog>
  );
}

/** Those with the most in common first; with something typed those that it fits best. */
function useOffers(shown: Picture, { kind, id }: WithProps["first"], query: string): Offer[] {
  const t = useText();
  const { dataset, fold, lookup } = shown;
  const found = useFound(query, false);
  const self = kind === "actor" ? fold[lookup.actor.get(id) ?? -1] : lookup.issue.get(id);
  const common = useMemo(() => overlapsWith(shown, kind, self ?? -1), [shown, kind, self]);
  if (self === undefined) return [];
  const things = kind === "actor" ? dataset.actors : dataset.issues;
  const isShown = (index: number) => index !== self && (kind === "issue" || fold[index] === index);
  const hits: readonly NameHit[] =
    query === ""
      ? things
          .map(({ name }, index): NameHit => ({ index, name, fit: "start" }))
          .sort((p, q) => common[q.index]! - common[p.index]! || p.index - q.index)
      : ((kind === "actor" ? found?.actors : found?.issues) ?? []);
  return hits
    .filter(({ index }) => isShown(index))
    .slice(0, MOST)
    .map((hit) => ({
      key: things[hit.index]!.id,
      id: things[hit.index]!.id,
      content: (
        <>
          <ThingResult dataset={dataset} kind={kind} hit={hit} query={query} hidden={false} />
          <span className="compare-common">{t(`compare.common.${kind}`, { count: common[hit.index]! })}</span>
        </>
      ),
    }));
}
