/** What is pointed at, or selected, in words: the note that the map shows beside the pointer stands beneath a grid. */
import { use } from "react";
import { countStances, describePair } from "../../state/describe.ts";
import type { Compared, Pointed, Selection } from "../../state/document.ts";
import { PairName } from "../compare/PairName.tsx";
import { useComparedText, useComparison } from "../compare/useComparison.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { TieTip } from "../map/Tooltip.tsx";
import { PaneContext } from "../pane.ts";
import { Name } from "../rich.tsx";
import { useCountsText } from "../sentences.ts";
import { locate, type Picture } from "../useShown.ts";

export function Readout({ shown }: { shown: Picture }) {
  const hover = useApp(({ pointer }) => pointer.hover);
  const selection = useApp(({ document }) => document.selection);
  const compared = useApp(({ document }) => document.compared);
  const told: Pointed | undefined = hover ?? selection ?? (compared && { kind: "pair", compared });
  return (
    <div className="grid-readout" aria-hidden="true">
      {told ? <Told shown={shown} thing={told} /> : <Hint />}
    </div>
  );
}

function Hint() {
  const t = useText();
  const view = use(PaneContext);
  return <p className="tip-soft">{t(view === "agreement" ? "agreement.hint" : "matrix.hint")}</p>;
}

function Told({ shown, thing }: { shown: Picture; thing: Pointed }) {
  return thing.kind === "pair" ? <Pair compared={thing.compared} /> : <Thing shown={shown} thing={thing} />;
}

function Thing({ shown, thing }: { shown: Picture; thing: Selection }) {
  const t = useText();
  const nameOf = useNames();
  const countsText = useCountsText();
  const found = locate(shown, thing);
  if (!found) return null;
  const actor = shown.dataset.actors[found.actor];
  const issue = shown.dataset.issues[found.issue];
  if (actor && issue) {
    const displayed = shown.fold[found.actor]!;
    const tie = describePair(shown, displayed, found.issue);
    const names = { actor: nameOf(actor), issue: nameOf(issue) };
    if (!tie) return <p>{t("status.noTie", names)}</p>;
    return <TieTip tie={tie} {...names} />;
  }
  const kind = actor ? "actor" : "issue";
  const node = actor ?? issue;
  const index = actor ? shown.fold[found.actor]! : found.issue;
  if (!node) return null;
  return (
    <>
      <p className="tip-name">
        <Name>{nameOf(node)}</Name>
      </p>
      <p>{countsText(kind, countStances(shown, kind, index))}</p>
    </>
  );
}

function Pair({ compared }: { compared: Compared }) {
  const t = useText();
  const textOf = useComparedText();
  const found = useComparison(compared);
  if (!found) return null;
  const { shown, comparison } = found;
  return (
    <>
      <PairName comparison={comparison} shown={shown} />
      <p>
        {comparison.agreement === null
          ? textOf(comparison)
          : t("agreement.told", { sentence: textOf(comparison), agreement: comparison.agreement })}
      </p>
    </>
  );
}
