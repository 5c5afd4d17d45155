/** What could not be opened: what it is, why, and what to do next; the picture below stays as it was. */
import { X } from "lucide-react";
import { Button } from "react-aria-components";
import { headingsUnknown } from "../../state/headings.ts";
import type { Load } from "../../state/model.ts";
import { dismissFailure } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { useAllMessages } from "../useAllMessages.ts";
import { ProblemLine, problemKey } from "./ProblemLine.tsx";
import { useAccountText } from "./useAccountText.ts";

/** How many problems of a refused file are told at once. */
const MOST_LINES = 4;

export function Failed({ load }: { load: Load & { phase: "failed" } }) {
  const t = useText();
  const { store, run, own } = usePorts();
  const accountText = useAccountText();
  const opened = useApp((state) => state.opened !== undefined);
  const { account, again = false, problems } = load;
  const worded = useAllMessages();
  const rest = problems.length - MOST_LINES;
  const unknown = problems.some(({ file }) => headingsUnknown(problems, file));
  return (
    <div className="notice failed" role="alert">
      <div className="notice-text">
        <p className="notice-title">{t("notice.failed", { name: load.name })}</p>
        <ul className="problem-lines">
          {(worded ? problems : []).slice(0, MOST_LINES).map((problem) => (
            <ProblemLine key={problemKey(problem)} problem={problem} about={load.name} />
          ))}
        </ul>
        {rest > 0 ? <p>{t("notice.more", { count: rest })}</p> : null}
        {account && account.records > 0 ? <p>{accountText(account)}</p> : null}
        {opened ? <p className="soft">{t("notice.unchanged")}</p> : null}
        <div className="row">
          {worded && unknown ? (
            <Button className="button primary" onPress={() => run("own.report")}>
              {t("mapping.choose")}
            </Button>
          ) : null}
          {again ? (
            <Button className="button" onPress={() => own.again()}>
              {t("notice.tryAgain")}
            </Button>
          ) : null}
          <Button className="button" onPress={() => run("data.open")}>
            {t("notice.chooseAgain")}
          </Button>
          {rest > 0 || (account && account.records > 0) ? (
            <Button className="button" onPress={() => run("own.report")}>
              {t("notice.openReport")}
            </Button>
          ) : null}
          {again ? null : (
            <Button className="button plain" onPress={() => run("own.template")}>
              {t("command.template")}
            </Button>
          )}
          {opened ? null : (
            <Button className="button plain" onPress={() => run("data.example")}>
              {t("command.openExample")}
            </Button>
          )}
        </div>
      </div>
      {opened ? (
        <Button
          className="icon-button"
          aria-label={t("notice.dismiss")}
          onPress={() => dismissFailure(store)}
        >
          <X aria-hidden="true" />
        </Button>
      ) : null}
    </div>
  );
}
