/** The clauses that are short lists: what stance, on what basis, by whose voice. */
import type { ReactNode } from "react";
import { BASES, type Basis, STANCES, type Stance } from "../../domain/stance.ts";
import { foldText } from "../../domain/text.ts";
import type { MessageId } from "../../i18n/messages.ts";
import { menuKey } from "../above/menuTarget.ts";
import { useText } from "../context.tsx";
import { LineSample } from "../marks.tsx";
import type { ClauseData } from "./ActorClause.tsx";
import { Choice } from "./Choice.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import { Clause } from "./Clause.tsx";
import { type ListClause, useChangeFilter, useToggle } from "./useFilter.ts";

interface PlainChoice {
  readonly value: string;
  readonly count: number;
  /** Statements with nothing narrowed: a choice that has none at all is not counted among the choices. */
  readonly total: number;
  readonly name: string;
  /** The name comes from the data. */
  readonly given?: boolean;
  readonly text: string;
  readonly mark?: ReactNode;
  readonly bench?: string;
}

interface PlainClauseProps {
  readonly clause: ListClause;
  readonly title: MessageId;
  readonly searchLabel: MessageId;
  readonly searchOver: number;
  readonly ticked: readonly string[];
  readonly choices: readonly PlainChoice[];
  readonly startsOpen?: boolean;
}

const STANCE_MARKS = STANCES.map((stance) => <LineSample key={stance} stance={stance} />);

export function StanceClause({ filter, choices, facets }: ClauseData) {
  const t = useText();
  const list = STANCES.map(
    (stance: Stance, code): PlainChoice => ({
      value: stance,
      count: facets.stances[code]!,
      total: choices.totals.stances[code]!,
      name: t(`stance.${stance}`),
      text: stance,
      mark: STANCE_MARKS[code],
      bench: `filter-${stance.replace(" ", "-")}`,
    }),
  );
  return (
    <PlainClause
      clause="stances"
      title="filters.stance"
      ticked={filter.stances}
      choices={list}
      startsOpen
      {...UNSEARCHED}
    />
  );
}

export function BasisClause({ filter, choices, facets }: ClauseData) {
  const t = useText();
  const list = choices.bases.map((basis: Basis): PlainChoice => {
    const code = BASES.indexOf(basis);
    return {
      value: basis,
      count: facets.bases[code]!,
      total: choices.totals.bases[code]!,
      name: t(`basis.${basis}`),
      text: basis || "-",
    };
  });
  return (
    <PlainClause clause="bases" title="filters.basis" ticked={filter.bases} choices={list} {...UNSEARCHED} />
  );
}

export function VoiceClause({ filter, choices, facets }: ClauseData) {
  const t = useText();
  const list = choices.voices.map(
    (voice): PlainChoice => ({
      value: voice,
      count: facets.voices.get(voice) ?? 0,
      total: choices.totals.voices.get(voice) ?? 0,
      name: voice === "" ? t("filters.noVoice") : voice,
      given: voice !== "",
      text: foldText(voice) || "-",
    }),
  );
  return (
    <PlainClause
      clause="voices"
      title="filters.voice"
      ticked={filter.voices}
      choices={list}
      searchLabel="filters.findVoice"
      searchOver={8}
    />
  );
}

/** So few that nobody searches. */
const UNSEARCHED = { searchLabel: "filters.findVoice", searchOver: Number.POSITIVE_INFINITY } as const;

function PlainClause({
  clause,
  title,
  searchLabel,
  searchOver,
  ticked,
  choices,
  startsOpen,
}: PlainClauseProps) {
  const t = useText();
  const change = useChangeFilter();
  const toggle = useToggle(clause);
  const shown = choices.filter(
    ({ value, count }) => count > 0 && (ticked.length === 0 || ticked.includes(value)),
  );
  return (
    <Clause
      title={t(title)}
      shown={shown.length}
      total={choices.filter(({ total }) => total > 0).length}
      active={ticked.length > 0}
      onClear={() => change({ [clause]: [] })}
      startsOpen={startsOpen ?? false}
    >
      {() => (
        <ChoiceList
          label={t(title)}
          searchLabel={t(searchLabel)}
          searchOver={searchOver}
          items={choices.map(({ value, count, name, given, text, mark, bench }) => ({
            key: value,
            text,
            ticked: ticked.includes(value),
            render: () => (
              <Choice
                key={value}
                value={value}
                count={count}
                selected={ticked.includes(value)}
                onToggle={toggle}
                mark={mark}
                bench={bench}
                name={name}
                given={given ?? false}
                menu={menuKey({ kind: "choice", clause, value })}
              />
            ),
          }))}
        />
      )}
    </Clause>
  );
}
