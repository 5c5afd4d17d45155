/** What matrix and heat map have in common as grids: names, what stands where, and how a place is said. */
import { useMemo } from "react";
import type { GridAxis } from "../../state/axes.ts";
import type { Pointed } from "../../state/document.ts";
import { useNames } from "../context.tsx";
import type { GridCell, GridModel, GridPlace } from "../grid/model.ts";
import { plain } from "../plain.ts";
import type { Picture } from "../useShown.ts";

export interface GridParts {
  readonly label: string;
  readonly shown: Picture;
  readonly rows: GridAxis;
  readonly columns: GridAxis;
  readonly of: { readonly rows: "actor"; readonly columns: "actor" | "issue" };
  /** By indexes of the data. */
  readonly cell: (row: number, column: number) => GridCell;
  readonly thingAt: (row: number, column: number) => Pointed;
  readonly sentence: (thing: Pointed) => string;
  readonly placeOf: (thing: Pointed) => GridPlace | undefined;
}

export function useGridModel({
  label,
  shown,
  rows,
  columns,
  of,
  cell,
  thingAt,
  sentence,
  placeOf,
}: GridParts): GridModel {
  const nameOf = useNames();
  return useMemo(() => {
    const { dataset } = shown;
    const listOf = (kind: "actor" | "issue") => (kind === "actor" ? dataset.actors : dataset.issues);
    const nameAt = (kind: "actor" | "issue", axis: GridAxis) => (at: number) =>
      plain(nameOf(listOf(kind)[axis.things[at]!]!));
    const thing = ({ row, column }: GridPlace): Pointed | undefined => {
      const [i, k] = [rows.things[row], columns.things[column]];
      if (i !== undefined && k !== undefined) return thingAt(i, k);
      if (i !== undefined) return { kind: of.rows, id: listOf(of.rows)[i]!.id };
      if (k !== undefined) return { kind: of.columns, id: listOf(of.columns)[k]!.id };
      return undefined;
    };
    return {
      label,
      rows,
      columns,
      rowName: nameAt(of.rows, rows),
      columnName: nameAt(of.columns, columns),
      cell: (row, column) => cell(rows.things[row]!, columns.things[column]!),
      sentence: (place) => {
        const found = thing(place);
        return found ? sentence(found) : "";
      },
      thingAt: thing,
      placeOf,
    };
  }, [label, shown, rows, columns, of, cell, thingAt, sentence, placeOf, nameOf]);
}
