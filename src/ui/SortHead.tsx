/** The head of a column that rows can be put in order by. */
import { Button } from "react-aria-components";
import { usePrinting } from "./usePrinting.ts";

interface Props {
  readonly className: string;
  readonly label: string;
  /** Undefined while the rows are in the order of another column. */
  readonly sorted: "ascending" | "descending" | undefined;
  readonly onSort: () => void;
}

export function SortHead({ className, label, sorted, onSort }: Props) {
  const printing = usePrinting(); // a heading that repeats on each page is painted once only where it holds a button
  return (
    <th scope="col" className={className} aria-sort={sorted ?? "none"}>
      {printing ? (
        label
      ) : (
        <Button className="sort-button" onPress={onSort}>
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
