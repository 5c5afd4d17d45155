/** What became of every record of the files: four numbers that add up, and each problem with its place and its remedy. */
import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Account, FileAccount } from "../../domain/problem.ts";
import { LEVELS } from "../../domain/problemGroups.ts";
import { useText } from "../context.tsx";
import { Confirm } from "../mapping/Confirm.tsx";
import { MappingSections } from "../mapping/MappingSections.tsx";
import { type Mapping, useMapping } from "../mapping/useMapping.ts";
import { useReread } from "../mapping/useReread.ts";
import { OUTCOMES } from "../notices/useAccountText.ts";
import { useLate } from "../useLate.ts";
import { ProblemGroup } from "./ProblemGroup.tsx";
import { ReportActions } from "./ReportActions.tsx";
import { type Told, useTold } from "./useTold.ts";
import "./own.css";

export function ImportReport() {
  const told = useTold();
  return told ? <Report told={told} /> : null;
}

function Report({ told }: { told: Told }) {
  const t = useText();
  const { name, account, problems, files } = told;
  const mapping = useMapping(told);
  const reread = useReread(told);
  const late = useLate(told); // the dialog opens at once
  const later = useLate(late);
  return (
    <div className="report">
      <p className="report-name">
        <bdi>{name}</bdi>
      </p>
      {account && account.records > 0 ? <Numbers account={account} /> : null}
      {files.length > 1 ? <Files files={files} /> : null}
      {late && (told.own || told.example) ? <MappingSections mapping={mapping} reread={reread} /> : null}
      {problems.length > 0 ? (
        <>
          <ReportActions told={told} />
          {later ? <Problems told={later} rowAt={mapping.rowAt} /> : null}
        </>
      ) : (
        <p>{t("report.clean")}</p>
      )}
      {told.own || told.example ? <Confirm mapping={mapping} reread={reread} /> : null}
    </div>
  );
}

function Numbers({ account }: { account: Account }) {
  const t = useText();
  return (
    <div className="report-account">
      <dl className="report-numbers">
        {OUTCOMES.map((outcome) => (
          <div key={outcome} className={outcome} data-some={account[outcome] > 0}>
            <dt>{t(`report.${outcome}`)}</dt>
            <dd>{t("legend.number", { value: account[outcome] })}</dd>
          </div>
        ))}
      </dl>
      <div className="report-bar" aria-hidden="true">
        {OUTCOMES.filter((outcome) => account[outcome] > 0).map((outcome) => (
          <span key={outcome} className={outcome} style={{ flexGrow: account[outcome] }} />
        ))}
      </div>
      <p className="soft">{t("report.adds", { records: account.records })}</p>
    </div>
  );
}

function Files({ files }: { files: readonly FileAccount[] }) {
  const t = useText();
  return (
    <ul className="report-files">
      {files.map(({ file, table, account }) => (
        <li key={file}>
          <bdi>{file}</bdi>
          <span className="soft">
            {table === null
              ? t("report.fileRefused")
              : t("report.fileTaken", { table, kept: account.kept, records: account.records })}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Level = (typeof LEVELS)[number] | "all";

function Problems({ told: { name, digest, many }, rowAt }: { told: Told; rowAt: Mapping["rowAt"] }) {
  const t = useText();
  const { counts, groups } = digest;
  const [level, setLevel] = useState<Level>("all");
  const there = LEVELS.filter((name) => counts[name] > 0);
  return (
    <>
      {there.length > 1 ? (
        <ToggleButtonGroup
          className="view-switch report-levels"
          aria-label={t("report.levels")}
          disallowEmptySelection={true}
          selectedKeys={[level]}
          onSelectionChange={(keys) => setLevel(there.find((name) => keys.has(name)) ?? "all")}
        >
          <ToggleButton id="all">
            {t("report.all", { count: counts.error + counts.warning + counts.info })}
          </ToggleButton>
          {there.map((name) => (
            <ToggleButton key={name} id={name}>
              {t(`report.levelCount.${name}`, { count: counts[name] })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      ) : null}
      {groups
        .filter((group) => level === "all" || group.level === level)
        .map((group) => (
          <ProblemGroup
            key={`${group.code} ${group.level} ${group.whole}`}
            group={group}
            about={name}
            many={many}
            rowAt={rowAt}
          />
        ))}
    </>
  );
}
