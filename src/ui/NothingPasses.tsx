/** When no statement passes: which single clause to loosen; map and table show the same. */
import { Button } from "react-aria-components";
import { withoutClause } from "../domain/filter.ts";
import { selectLoosenings } from "../state/loosen.ts";
import { changeDocument } from "../state/store.ts";
import { useApp, usePorts, useText } from "./context.tsx";

export function NothingPasses() {
  const t = useText();
  const { store, run } = usePorts();
  const loosenings = useApp((state, selectors) => selectLoosenings(state, selectors)) ?? [];
  const filter = useApp(({ document }) => document.filter);
  return (
    <>
      <p className="empty-title">{t("empty.title")}</p>
      <p>{t(loosenings.length > 0 ? "empty.hint" : "empty.several")}</p>
      <ul>
        {loosenings.map(({ clause, statements }) => (
          <li key={clause}>
            <Button
              className="button"
              onPress={() => changeDocument(store, { filter: withoutClause(filter, clause) })}
            >
              <span>{t("empty.remove", { clause: t(`clause.${clause}`) })}</span>
              <span className="count">{t("counts.statements", { count: statements })}</span>
            </Button>
          </li>
        ))}
        <li>
          <Button className="button plain" onPress={() => run("filter.clear")}>
            {t("command.clearFilters")}
          </Button>
        </li>
      </ul>
    </>
  );
}
