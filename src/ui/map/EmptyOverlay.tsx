/** When the filter leaves no position: which single clause to loosen, or that only the table has something to show. */
import { Button } from "react-aria-components";
import { isPosition } from "../../domain/stance.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { NothingPasses } from "../NothingPasses.tsx";

export function EmptyOverlay() {
  const statements = useApp(({ opened }) => opened?.dataset.stances.length);
  const passing = useApp((state, selectors) => selectors.mask(state)?.count());
  const drawn = useApp(
    (state, selectors) => selectors.summary(state)?.stance.some((stance) => isPosition(stance)) ?? true,
  );
  if (statements === 0) return <NoStatements />;
  if (drawn || passing === undefined) return null;
  return (
    <div className="empty-overlay">{passing > 0 ? <OnlyUnknown passing={passing} /> : <NothingPasses />}</div>
  );
}

/** A dataset that holds no statement at all. */
function NoStatements() {
  const t = useText();
  const { run } = usePorts();
  return (
    <div className="empty-overlay" role="status">
      <p className="empty-title">{t("own.empty")}</p>
      <p>{t("own.emptyWhat")}</p>
      <div className="row">
        <Button className="button" onPress={() => run("data.open")}>
          {t("command.openFiles")}
        </Button>
        <Button className="button plain" onPress={() => run("own.template")}>
          {t("command.template")}
        </Button>
      </div>
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
