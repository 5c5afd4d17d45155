/** Said on the map itself wherever not every line is drawn: it comes and goes, and the picture must not move for it. */
import { useApp, useText } from "../context.tsx";

export function SomeLines() {
  const t = useText();
  const lines = useApp(({ drawnLines }) => drawnLines);
  const mode = useApp(({ document }) => document.arrangement.mode);
  if (!lines || (mode !== "both" && mode !== "columns")) return null;
  return <p className="some-lines">{t("map.someLines", { ...lines })}</p>;
}
