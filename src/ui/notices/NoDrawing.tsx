/** Where the picture cannot be drawn: says so, and puts the table in its place; or that it is on its way back. */
import { Suspense } from "react";
import { useText } from "../context.tsx";
import { TableView } from "../later.ts";

export function NoDrawing({ lost }: { lost: boolean }) {
  const t = useText();
  if (lost)
    return (
      <div className="drawing-lost">
        <p>{t("notice.lost")}</p>
      </div>
    );
  return (
    <div className="drawing-missing">
      <div className="notice">
        <p className="notice-title">{t("notice.missingTitle")}</p>
        <p>{t("notice.missing")}</p>
      </div>
      <Suspense fallback={null}>
        <TableView />
      </Suspense>
    </div>
  );
}
