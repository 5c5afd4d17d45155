/** When the filter leaves no position: which single clause to loosen, or that only the table has something to show. */
import { Button } from "react-aria-components";
import { withoutClause } from "../../domain/filter.ts";
import { isPosition } from "../../domain/stance.ts";
import { selectLoosenings } from "../../state/loosen.ts";
import { changeDocument } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";

export function EmptyOverlay() {
  const passing = useApp((state, selectors) => selectors.mask(state)?.count());
  const drawn = useApp(
    (state, selectors) => selectors.summary(state)?.stance.some((stance) => isPosition(stance)) ?? true,
  );
  if (drawn || passing === undefined) return null;
  return (
    <div className="empty-overlay" role="status">
      {passing > 0 ? <OnlyUnknown passing={passing} /> : <Nothing />}
    </div>
  );
}

function OnlyUnknown({ passing }: { passing: number }) {
  const t = useText();
  const { run } = usePorts();
  return (
    <>
      <p className="empty-title">{t("empty.onlyUnknown", { count: passing })}</p>
      <Button className="button" onPress={() => run("view.table")}>
        {t("empty.openTable")}
      </Button>
    </>
  );
}

function Nothing() {
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
