/** The place of undo and redo in the bar, and of what is said of them; what names the steps comes only once there is one. */
import { Redo2, Undo2 } from "lucide-react";
import { Suspense } from "react";
import { Button, Group } from "react-aria-components";
import { useApp, useText } from "../context.tsx";
import { lazily } from "../lazily.ts";
import "./history.css";

const StepButtons = lazily(() => import("./StepButtons.tsx").then((part) => part.StepButtons));
const ToldStep = lazily(() => import("./StepButtons.tsx").then((part) => part.ToldStep));

export function HistoryButtons() {
  const t = useText();
  const any = useApp(({ history }) => history.past.length + history.future.length > 0);
  const idle = (
    <>
      <Button className="icon-button" aria-label={t("history.undo")} isDisabled={true}>
        <Undo2 className="turns" aria-hidden="true" />
      </Button>
      <Button className="icon-button" aria-label={t("history.redo")} isDisabled={true}>
        <Redo2 className="turns" aria-hidden="true" />
      </Button>
    </>
  );
  return (
    <Group className="history-buttons" aria-label={t("history.group")}>
      {any ? (
        <Suspense fallback={idle}>
          <StepButtons />
        </Suspense>
      ) : (
        idle
      )}
    </Group>
  );
}

/** Says, to those who listen, what was undone or done again, and that a link was copied. */
export function HistoryStatus() {
  const any = useApp(
    ({ history, notes }) => history.told !== undefined || notes.some(({ kind }) => kind === "linkCopied"),
  );
  return (
    <p className="visually-hidden" role="status">
      {any ? (
        <Suspense fallback={null}>
          <ToldStep />
        </Suspense>
      ) : null}
    </p>
  );
}
