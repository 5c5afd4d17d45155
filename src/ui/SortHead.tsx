/** The head of a column that rows can be put in order by. */
import { Button } from "react-aria-components";
import { usePrinting } from "./usePrinting.ts";

interface Props {
  readonly className: string;
  readonly label: string;
  /** Undefined while the rows are in the order of another column. */
  readonly sorted: "ascending" | "descending" | undefined;
  readonly onSort: () => void;
  /** In a grid: its number among the columns, and whether the keys are at it. */
  readonly place?: { readonly column: number; readonly active: boolean };
}

export function SortHead({ className, label, sorted, onSort, place }: Props) {
  const printing = usePrinting(); // a heading that repeats on each page is painted once only where it holds a button
  return (
    <th
      scope="col"
      className={className}
      aria-sort={sorted ?? "none"}
      aria-colindex={place && place.column + 1}
    >
      {printing ? (
        label
      ) : (
        <Button
          className="sort-button"
          onPress={onSort}
          {...(place ? { "data-cell": "", excludeFromTabOrder: !place.active } : {})}
        >
          <span>{label}</span>
          <span
            className="sort-mark"
            aria-hidden="true"
            data-order={sorted ? (sorted === "descending" ? "down" : "up") : "none"}
          />
        </Button>
      )}
    </th>
  );
}
