/** Problems of one kind: how many, then each with its place, its text, and what to do; long lists unfold. */
import { CircleAlert, CircleX, Info } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useIntl } from "react-intl";
import type { Entry, Group } from "../../domain/problemGroups.ts";
import { isMessageId } from "../../i18n/messages.ts";
import { useText } from "../context.tsx";
import { RowCells } from "../mapping/RowCells.tsx";
import type { Mapping } from "../mapping/useMapping.ts";
import { ProblemWords } from "../notices/ProblemLine.tsx";

/** How many are listed at first; all of them, up to so many at a press, afterwards. */
const FIRST = 5;
const STEP = 500;
const FIRST_PLACES = 12;

const ICONS = { error: CircleX, warning: CircleAlert, info: Info } as const;

/** @param about the file that is spoken of already */
export function ProblemGroup({
  group,
  about,
  many,
  rowAt,
}: {
  group: Group;
  about: string;
  /** Not all problems are at hand: what is missing is counted. */
  many: boolean;
  /** A row as it stands in its file, where it is at hand. */
  rowAt: Mapping["rowAt"];
}) {
  const t = useText();
  const [shown, setShown] = useState(FIRST);
  const { code, level, whole, count, entries } = group;
  const Icon = ICONS[level];
  const title = `problem.${code}.title`;
  const rest = entries.length - shown;
  const beyond = many ? count - entries.reduce((sum, entry) => sum + entry.count, 0) : 0;
  return (
    <section className="problem-group" data-level={level}>
      <h3>
        <Icon aria-hidden="true" />
        <span>
          {whole ? t("report.wholeFiles") : isMessageId(title) ? t(title) : t(`report.level.${level}`)}
        </span>
        <span className="count">{t("legend.number", { value: count })}</span>
        {whole ? null : <span className="problem-level">{t(`report.level.${level}`)}</span>}
      </h3>
      <ul className="problem-lines">
        {entries.slice(0, shown).map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only ever grows at its end
          <EntryLine key={index} entry={entry} about={about} rowAt={rowAt} />
        ))}
      </ul>
      {rest > 0 ? (
        <Button className="text-button" onPress={() => setShown(shown + STEP)}>
          {rest > STEP ? t("report.more", { count: STEP }) : t("report.showAll", { count: entries.length })}
        </Button>
      ) : null}
      {rest <= 0 && beyond > 0 ? <p className="soft">{t("report.beyond", { count: beyond })}</p> : null}
    </section>
  );
}

function EntryLine({
  entry: { problem, places, count },
  about,
  rowAt,
}: {
  entry: Entry;
  about: string;
  rowAt: Mapping["rowAt"];
}) {
  const t = useText();
  const { file, column, level } = problem;
  const row = places[0] && level !== "info" ? rowAt({ file, row: places[0].row }) : undefined;
  return (
    <li className="problem-line">
      <span className="problem-place">
        {file && file !== about ? <bdi>{file}</bdi> : null}
        {column ? (
          <span>
            <span>{t("report.column")}</span> <bdi>{column}</bdi>
          </span>
        ) : null}
        {places.length > 0 ? <Places places={places} count={count} /> : null}
      </span>
      <ProblemWords problem={problem} />
      {row ? <RowCells shown={row} column={column} /> : null}
    </li>
  );
}

/** Rows as a spreadsheet counts them; the line of the file where it is another. */
function Places({ places, count }: Pick<Entry, "places" | "count">) {
  const t = useText();
  const intl = useIntl();
  const [all, setAll] = useState(false);
  const shown = all ? places : places.slice(0, FIRST_PLACES);
  const list = intl.formatList(
    shown.map(({ row, line }) =>
      line === null || line === row
        ? t("legend.number", { value: row })
        : t("report.rowAndLine", { row, line }),
    ),
    { type: "unit", style: "short" },
  );
  const rest = count - shown.length;
  return (
    <>
      <span>{t("report.rows", { count, list })}</span>
      {rest > 0 && shown.length < places.length ? (
        <Button className="text-button" onPress={() => setAll(true)}>
          {t("report.moreRows", { count: rest })}
        </Button>
      ) : rest > 0 ? (
        <span>{t("report.moreRows", { count: rest })}</span>
      ) : null}
    </>
  );
}
