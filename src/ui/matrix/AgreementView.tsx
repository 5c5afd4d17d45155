/** Actors × actors by how far they agree, in the order of the matrix; what rests on too little is hatched. */
import { memo, useCallback, useDeferredValue, useMemo } from "react";
import { type AgreementTable, agreementsOf, stepOf } from "../../state/agreement.ts";
import type { Pointed } from "../../state/document.ts";
import { useApp, useNames, useText } from "../context.tsx";
import type { GridCell, GridPlace } from "../grid/model.ts";
import { MissingSwitch } from "../measures/MissingSwitch.tsx";
import { useMeasured } from "../measures/useMeasured.ts";
import { plain } from "../plain.ts";
import { useShown } from "../useShown.ts";
import { AgreementLegend } from "./AgreementLegend.tsx";
import { GridStage } from "./GridStage.tsx";
import { heatClass } from "./heat.ts";
import { type Axes, useAxes } from "./useAxes.ts";
import { useGridModel } from "./useGridModel.ts";
import { usePairWords } from "./usePairWords.ts";
import { useThingText } from "./useThingText.ts";
import "./cells.css";
import "./matrix.css";
import "./paper.css";

const OF = { rows: "actor", columns: "actor" } as const;

export function AgreementView() {
  const unknown = useApp(({ document }) => document.missing);
  // Figures may come a moment after the filter; with them comes who is in view, so that the grid is drawn once.
  const shown = useDeferredValue(useShown());
  const { found, working } = useMeasured("agreement", { unknown }, shown);
  const axes = useAxes(found?.shown ?? shown);
  return axes ? <Agreements axes={axes} table={found?.answer} working={working} /> : null;
}

interface AgreementsProps {
  readonly axes: Axes;
  /** Of the actors of the axes; undefined until there is one. */
  readonly table: AgreementTable | undefined;
  readonly working: boolean;
}

const Agreements = memo(function Agreements({ axes, table, working }: AgreementsProps) {
  const { shown, actors } = axes;
  const t = useText();
  const nameOf = useNames();
  const thingText = useThingText(shown);
  const { cell, said } = useCells(axes, table);
  const { dataset, lookup, fold } = shown;
  const thingAt = useCallback(
    (a: number, b: number): Pointed => {
      const [one, other] = [dataset.actors[a]!.id, dataset.actors[b]!.id];
      return a === b
        ? { kind: "actor", id: one }
        : { kind: "pair", compared: { kind: "actor", a: one, b: other } };
    },
    [dataset],
  );
  const sentence = useCallback(
    (thing: Pointed): string => {
      if (thing.kind !== "pair") return thingText(thing);
      const [a, b] = [lookup.actor.get(thing.compared.a)!, lookup.actor.get(thing.compared.b)!];
      const names = { a: plain(nameOf(dataset.actors[a]!)), b: plain(nameOf(dataset.actors[b]!)) };
      return t("agreement.said", { ...names, said: said(a, b) });
    },
    [thingText, lookup, dataset, nameOf, said, t],
  );
  const placeOf = useCallback(
    (thing: Pointed): GridPlace | undefined => {
      const at = (id: string) => actors.place[fold[lookup.actor.get(id) ?? -1] ?? -1] ?? -1;
      if (thing.kind === "actor" || thing.kind === "tie") {
        const row = at(thing.kind === "actor" ? thing.id : thing.actor);
        return row < 0 ? undefined : { row, column: -1 };
      }
      if (thing.kind === "issue" || thing.compared.kind === "issue") return undefined;
      const [row, column] = [at(thing.compared.a), at(thing.compared.b)];
      return row < 0 || column < 0 ? undefined : { row, column };
    },
    [actors, fold, lookup],
  );
  const model = useGridModel({
    label: t("agreement.title"),
    shown,
    rows: actors,
    columns: actors,
    of: OF,
    cell,
    thingAt,
    sentence,
    placeOf,
  });
  return (
    <GridStage axes={axes} model={model} orders={["actors"]} legend={<AgreementLegend />} busy={working}>
      <MissingSwitch part="agreement" />
    </GridStage>
  );
});

/** How a pair looks, and what is said of it. */
function useCells({ shown: { dataset } }: Axes, table: AgreementTable | undefined) {
  const t = useText();
  const words = usePairWords();
  const agreement = useMemo(() => table && agreementsOf(table, dataset.actors.length), [table, dataset]);
  return useMemo(() => {
    const said = (a: number, b: number): string => {
      if (!agreement) return t("measures.working");
      const { share, common, thin } = agreement(a, b);
      return common === 0 ? t("agreement.nothing") : words(share, common, thin).label;
    };
    const cell = (a: number, b: number): GridCell => {
      if (a === b) return { look: "itself", label: t("agreement.itself") };
      if (!agreement) return { look: "", label: t("measures.working") };
      const { share, common, thin } = agreement(a, b);
      if (common === 0) return { look: "unsaid", label: t("agreement.nothing") };
      return {
        look: `heat ${heatClass(stepOf(share))}${thin ? " thin" : ""}`,
        ...words(share, common, thin),
      };
    };
    return { cell, said };
  }, [agreement, words, t]);
}
