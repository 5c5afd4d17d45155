/** What stands in a panel's place after it broke: say so, report, try again. */
import { useState } from "react";
import { Button } from "react-aria-components";
import { useText } from "../context.tsx";
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
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const report = reportOf(panel, error, stack);
  const copy = () => {
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(report))
      .then(
        () => setCopied("yes"),
        () => setCopied("refused"),
      );
  };
  return (
    <div className="broken" role="alert">
      <p>{t("notice.broken")}</p>
      <div className="row">
        <Button className="button" onPress={onRetry}>
          <span>{t("notice.tryAgain")}</span>
        </Button>
        <Button className="button plain" onPress={copy}>
          <span>{t(copied === "yes" ? "notice.copied" : "notice.copyReport")}</span>
        </Button>
      </div>
      {copied === "refused" ? (
        <textarea
          className="report-text"
          aria-label={t("notice.report")}
          readOnly={true}
          rows={6}
          value={report}
        />
      ) : null}
    </div>
  );
}
