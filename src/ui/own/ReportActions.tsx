/** The report to take along: as text in the clipboard, or as a table. */
import { Button } from "react-aria-components";
import { spreadsheetCsv } from "../../base/csv.ts";
import { usePorts, useText } from "../context.tsx";
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
  const { own } = usePorts();
  const { name, account, problems, digest, many } = told;
  const { error, warning, info } = digest.counts;
  const rest = error + warning + info - problems.length;

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
      ...(rest > 0 ? [t("report.beyond", { count: rest })] : []),
    ].join("\n\n");
  const save = async () => {
    const file = `${stem(name)}-report.csv`;
    const texts = many ? await own.whole("report").catch(() => []) : [];
    if (texts.length === 0) saveFile(file, spreadsheetCsv([HEADINGS, ...rows()]));
    for (const { text } of texts) saveFile(file, text);
  };
  return (
    <div className="report-actions">
      <div className="row">
        <Button className="button" onPress={() => copy(text())}>
          {t(copied === "yes" ? "notice.copied" : "notice.copyReport")}
        </Button>
        <Button className="button" onPress={save}>
          {t("report.download")}
        </Button>
        {told.own ? <MendButton told={told} /> : null}
      </div>
      {copied === "refused" ? <CopyByHand label={t("notice.report")} text={text()} /> : null}
    </div>
  );
}
