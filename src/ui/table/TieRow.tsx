/** One tie, or one statement, as a row: each name a button that asks for its evidence. */
import { memo } from "react";
import { isPosition } from "../../domain/stance.ts";
import { describeStatement, describeTie, type Shown } from "../../state/describe.ts";
import type { Selection } from "../../state/model.ts";
import type { TableColumn, TableGrain } from "../../state/tableLook.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { Cell, type Line } from "./Cell.tsx";
import type { RowWords } from "./useRowWords.ts";

export interface TieRowProps {
  /** Index of the tie, or the row of the statement. */
  readonly at: number;
  readonly grain: TableGrain;
  /** Its place among all rows. */
  readonly place: number;
  readonly columns: readonly TableColumn[];
  readonly shown: Shown;
  readonly words: RowWords;
  readonly onSelect: (selection: Selection) => void;
  /** Tells the other views what one points at here. */
  readonly onPoint: (selection: Selection | undefined) => void;
  /** Which of the row's three buttons stands for the selection, if any. */
  readonly selected: Selection["kind"] | undefined;
  /** Column that the keys are at; −1 = in another row. */
  readonly active: number;
}

export const TieRow = memo(function TieRow(props: TieRowProps) {
  const { shown, columns, words, onSelect, onPoint, selected, active, place } = props;
  const line = lineOf(props);
  if (!line) return <tr aria-rowindex={place + 2} />;
  const { dataset, fold } = shown;
  const own: Selection = {
    kind: "tie",
    // Of a person inside a folded body the evidence is shown with that of the body.
    actor: dataset.actors[fold[line.actor]!]!.id,
    issue: dataset.issues[line.issue]!.id,
  };
  return (
    <tr
      aria-rowindex={place + 2}
      {...menuTarget(own)}
      onPointerEnter={() => onPoint(own)}
      onPointerLeave={() => onPoint(undefined)}
      onFocus={() => onPoint(own)}
      onBlur={() => onPoint(undefined)}
      data-unknown={!isPosition(line.told.stance)}
      data-selected={selected === "tie"}
    >
      {columns.map((column, index) => (
        <Cell
          key={column}
          column={column}
          index={index}
          line={line}
          shown={shown}
          words={words}
          own={own}
          selected={selected}
          active={active === index}
          onSelect={onSelect}
        />
      ))}
    </tr>
  );
});

function lineOf({ shown, grain, at }: TieRowProps): Line | undefined {
  const { ties, summary, dataset } = shown;
  if (grain === "pairs") {
    const told = describeTie(shown, at);
    return told && { told, actor: ties.actor[at]!, issue: ties.issue[at]!, position: summary.position[at]! };
  }
  const { stances } = dataset;
  if (at >= stances.length) return undefined;
  return {
    told: describeStatement(shown, at),
    actor: stances.actor[at]!,
    issue: stances.issue[at]!,
    position: stances.position[at]!,
  };
}
