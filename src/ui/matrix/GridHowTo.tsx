/** How to read the matrix, or the heat map, in three lines. */
import { useApp, useText } from "../context.tsx";

export function GridHowTo() {
  const t = useText();
  const view = useApp(({ session }) => (session.view === "agreement" ? "agreement" : "matrix"));
  return (
    <ol>
      <li>{t(`howto.${view}.cells`)}</li>
      <li>{t(`howto.${view}.unknown`)}</li>
      <li>{t("howto.order")}</li>
      <li>{t(`howto.${view}.click`)}</li>
    </ol>
  );
}
