/** The map's twin for reading: every tie under the filter as a row, or every statement, complete without the picture. */
import { memo } from "react";
import { useLate } from "../useLate.ts";
import { type Picture, useShown } from "../useShown.ts";
import { FoldList } from "./FoldList.tsx";
import { TieTable } from "./TieTable.tsx";

export function TableView() {
  // Rows may come a moment after the filter, so that a box ticks at once.
  const shown = useLate(useShown());
  return shown ? <Table shown={shown} /> : null;
}

/** Not drawn anew before its picture is another. */
const Table = memo(function Table({ shown }: { shown: Picture }) {
  return (
    <div className="table-view">
      <FoldList actors={shown.dataset.actors} />
      <TieTable shown={shown} />
    </div>
  );
});
