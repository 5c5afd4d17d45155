/** What the page has to say above the map: a refused file, files being read, what became of those just opened. */
import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Load } from "../../state/model.ts";
import { dismissFailure } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Notes } from "../history/Notes.tsx";
import { useShell } from "../shell.ts";
import { ProblemLine } from "./ProblemList.tsx";
import { useAccountText } from "./useAccountText.ts";

/** How many problems of a refused file are told at once. */
const MAX_LINES = 4;

export function Notices({ ownOpenings }: { ownOpenings: number }) {
  const load = useApp((state) => state.load);
  const opened = useApp((state) => state.opened !== undefined);
  return (
    <div className="notices">
      {load.phase === "failed" ? <Failed load={load} /> : null}
      {load.phase === "loading" && opened ? <Reading name={load.name} /> : null}
      {load.phase === "ready" && ownOpenings > 0 ? <Read key={ownOpenings} /> : null}
      <Notes />
    </div>
  );
}

function Reading({ name }: { name: string }) {
  const t = useText();
  return (
    <div className="notice">
      <p>{t("notice.reading", { name })}</p>
    </div>
  );
}

function Failed({ load }: { load: Load & { phase: "failed" } }) {
  const t = useText();
  const { store, run } = usePorts();
  const opened = useApp((state) => state.opened !== undefined);
  return (
    <div className="notice failed" role="alert">
      <div className="notice-text">
        <p className="notice-title">{t("notice.failed", { name: load.name })}</p>
        <ul className="problem-lines">
          {load.problems.slice(0, MAX_LINES).map((problem) => (
            <ProblemLine
              key={JSON.stringify([problem.code, problem.file, problem.row, problem.column])}
              problem={problem}
            />
          ))}
        </ul>
        {load.problems.length > MAX_LINES ? (
          <p>{t("notice.more", { count: load.problems.length - MAX_LINES })}</p>
        ) : null}
        {opened ? <p>{t("notice.unchanged")}</p> : null}
        <div className="row">
          <Button className="button" onPress={() => run("data.open")}>
            {t("notice.chooseAgain")}
          </Button>
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

/** After own files were opened: the four numbers, and the way to the rest. */
function Read() {
  const t = useText();
  const { showDialog } = useShell();
  const accountText = useAccountText();
  const opened = useApp((state) => state.opened);
  const [dismissed, setDismissed] = useState(false);
  if (!opened || dismissed) return null;
  return (
    <div className="notice">
      <p className="notice-text">
        {t("notice.read", { name: opened.dataset.name, account: accountText(opened.account) })}
      </p>
      <Button className="button plain" onPress={() => showDialog("report")}>
        {t("notice.openReport")}
      </Button>
      <Button className="icon-button" aria-label={t("notice.dismiss")} onPress={() => setDismissed(true)}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
