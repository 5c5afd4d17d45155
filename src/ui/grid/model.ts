/** What a grid shows: how much there is, how it is called, and what each cell says. */
import type { GridAxis } from "../../state/axes.ts";
import type { Pointed } from "../../state/document.ts";

/** A place in the grid; −1 = in the names at its edge. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridCell {
  /** Classes of its look. */
  readonly look: string;
  /** What it says beside the names of its row and column. */
  readonly label: string;
  /** Written into it where there is room. */
  readonly text?: string;
}

export interface GridModel {
  readonly label: string;
  readonly rows: GridAxis;
  readonly columns: GridAxis;
  readonly rowName: (row: number) => string;
  readonly columnName: (column: number) => string;
  readonly cell: (row: number, column: number) => GridCell;
  /** The whole of what a place says, for who hears it alone. */
  readonly sentence: (place: GridPlace) => string;
  /** What stands at a place. */
  readonly thingAt: (place: GridPlace) => Pointed | undefined;
  /** Where a thing stands; undefined when it is not in view. */
  readonly placeOf: (thing: Pointed) => GridPlace | undefined;
}
