/** The report to take along: as text in the clipboard, or as a table. */
import { Button } from "react-aria-components";
import { spreadsheetCsv } from "../../base/csv.ts";
import { useText } from "../context.tsx";
import { CopyByHand, useCopy } from "../copying.tsx";
import { MendButton } from "../mapping/MendButton.tsx";
import { useProblemText } from "../notices/ProblemLine.tsx";
import { useAccountText } from "../notices/useAccountText.ts";
import { saveFile, stem } from "./saveFile.ts";
import type { Told } from "./useTold.ts";

const HEADINGS = ["file", "row", "line", "column", "level", "code", "text", "problem"];

export function ReportActions({ told }: { told: Told }) {
  const t = useText();
  const problemText = useProblemText();
  const accountText = useAccountText();
  const { copied, copy } = useCopy();
  const { name, account, problems } = told;

  const rows = () =>
    problems.map((problem) => {
      const { file, row, line, column, level, code, value } = problem;
      return [file, row ?? "", line ?? "", column ?? "", level, code, value, problemText(problem)];
    });
  const text = () =>
    [
      account ? t("report.copyHead", { name, account: accountText(account) }) : name,
      ...problems.map((problem) => {
        const { file, row, line, column, value } = problem;
        const place = [
          file,
          row === null ? "" : t("report.row", { row }),
          line === null || line === row ? "" : t("report.line", { line }),
          column ?? "",
        ].filter((part) => part !== "");
        return [place.join(" · "), problemText(problem), value].filter((part) => part !== "").join("\n  ");
      }),
    ].join("\n\n");
  return (
    <div className="report-actions">
      <div className="row">
        <Button className="button" onPress={() => copy(text())}>
          {t(copied === "yes" ? "notice.copied" : "notice.copyReport")}
        </Button>
        <Button
          className="button"
          onPress={() => saveFile(`${stem(name)}-report.csv`, spreadsheetCsv([HEADINGS, ...rows()]))}
        >
          {t("report.download")}
        </Button>
        {told.own ? <MendButton told={told} /> : null}
      </div>
      {copied === "refused" ? <CopyByHand label={t("notice.report")} text={text()} /> : null}
    </div>
  );
}
