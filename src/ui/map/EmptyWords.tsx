/** What stands in the place of a map that has nothing to draw. */
import { Button } from "react-aria-components";
import { usePorts, useText } from "../context.tsx";

/** A dataset that holds no statement at all. */
export function NoStatements() {
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

export function OnlyUnknown({ passing }: { passing: number }) {
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
