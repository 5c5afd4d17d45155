/** What became of every record of the open files: four numbers that add up, and each problem with its place. */
import { useApp, useText } from "../context.tsx";
import { Sheet } from "../Sheet.tsx";
import { ProblemGroups } from "./ProblemList.tsx";
import { OUTCOMES } from "./useAccountText.ts";

export function ImportReport({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const opened = useApp((state) => state.opened);
  return (
    <Sheet title={t("report.title")} isOpen={isOpen && opened !== undefined} onClose={onClose}>
      {opened ? (
        <>
          <p className="report-name">
            <bdi>{opened.dataset.name}</bdi>
          </p>
          <dl className="report-numbers">
            {OUTCOMES.map((outcome) => (
              <div key={outcome}>
                <dt>{t(`report.${outcome}`)}</dt>
                <dd>{t("legend.number", { value: opened.account[outcome] })}</dd>
              </div>
            ))}
          </dl>
          <p className="soft">{t("report.adds", { records: opened.account.records })}</p>
          {opened.problems.length > 0 ? (
            <ProblemGroups problems={opened.problems} />
          ) : (
            <p>{t("report.clean")}</p>
          )}
        </>
      ) : null}
    </Sheet>
  );
}
