/** What stands in a panel's place after it broke: say so, report, try again. */
import { Button } from "react-aria-components";
import { useText } from "../context.tsx";
import { CopyByHand, useCopy } from "../copying.tsx";
import { reportOf } from "../report.ts";

export function BrokenPanel({
  panel,
  error,
  stack,
  onRetry,
}: {
  panel: string;
  error: unknown;
  stack: string;
  onRetry: () => void;
}) {
  const t = useText();
  const { copied, copy } = useCopy();
  const report = reportOf(panel, error, stack);
  return (
    <div className="broken" role="alert">
      <p>{t("notice.broken")}</p>
      <div className="row">
        <Button className="button" onPress={onRetry}>
          <span>{t("notice.tryAgain")}</span>
        </Button>
        <Button className="button plain" onPress={() => copy(report)}>
          <span>{t(copied === "yes" ? "notice.copied" : "notice.copyReport")}</span>
        </Button>
      </div>
      {copied === "refused" ? <CopyByHand label={t("notice.report")} text={report} /> : null}
    </div>
  );
}
