/** One row of the outline. To those who listen it is one sentence; what is drawn in it says the same. */
import { ChevronRight } from "lucide-react";
import { memo, type ReactNode } from "react";
import { BASES, isPosition, STANCE_CODES, STANCES } from "../../domain/stance.ts";
import { countTies, type Outline, type OutlineRow } from "../../state/outline.ts";
import { setUnfolded } from "../../state/store.ts";
import { usePorts } from "../context.tsx";
import { longName } from "../filters/Choice.tsx";
import { LineSample, NodeMark, StanceGlyph } from "../marks.tsx";
import { plain } from "../plain.ts";
import { Name } from "../rich.tsx";
import {
  countsOfRow,
  isFolded,
  nameOfRow,
  type Speech,
  sentenceOfRow,
  statusOfActor,
  wordsOfStatement,
  wordsOfTie,
} from "./rowWords.ts";

export interface OutlineItemProps {
  readonly outline: Outline;
  readonly row: OutlineRow;
  readonly speech: Speech;
  /** The one row that Tab leads to. */
  readonly active: boolean;
  readonly selected: boolean;
  /** The pointer is on it, here or on the map. */
  readonly pointed: boolean;
}

export const OutlineItem = memo(function OutlineItem(props: OutlineItemProps) {
  const { outline, row, speech, active, selected, pointed } = props;
  return (
    <div
      role="treeitem"
      className={`outline-row row-${row.kind}`}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={row.open}
      aria-current={selected ? "true" : undefined}
      tabIndex={active ? 0 : -1}
      data-row={row.key}
      data-pointed={pointed}
    >
      {Array.from({ length: row.level - 1 }, (_, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps of an indentation are all alike
        <span key={level} className="outline-indent" />
      ))}
      <span className="outline-chevron" data-open={row.open} aria-hidden="true">
        {row.open === undefined ? null : <ChevronRight />}
      </span>
      <span className="visually-hidden">{sentenceOfRow(speech, outline, row)}</span>
      <Content outline={outline} row={row} speech={speech} />
    </div>
  );
});

type ContentProps = Pick<OutlineItemProps, "outline" | "row" | "speech">;

function Content(props: ContentProps) {
  switch (props.row.kind) {
    case "actor":
    case "issue":
      return <NodeContent {...props} />;
    case "members":
      return <MembersContent {...props} />;
    case "tie":
      return <TieContent {...props} />;
    case "statement":
      return <StatementContent {...props} />;
  }
}

function Text({ children }: { children: ReactNode }) {
  return (
    <span className="outline-text" aria-hidden="true">
      {children}
    </span>
  );
}

/** Name and, below, the stances as signs with their numbers; in words where there is no position. */
function NodeContent({ outline, row, speech }: ContentProps) {
  const { t } = speech;
  const { actors } = outline.shown.dataset;
  const kind = row.kind === "issue" ? "issue" : "actor";
  const counts = countTies(outline, kind, row[kind]);
  const known = counts.some((count, code) => isPosition(code) && count > 0);
  const actor = actors[row.actor];
  const name = nameOfRow(speech, outline, row);
  const status = statusOfActor(speech, outline.shown.dataset, row.actor);
  return (
    <>
      <NodeMark
        kind={kind}
        proposed={actor?.status === "proposed"}
        person={actor?.type === "person"}
        unknown={kind === "actor" && !known && actor?.status !== "proposed"}
      />
      <Text>
        <span className="outline-name" title={longName(name)}>
          <Name>{name}</Name>
          {status === "" ? null : <span className="outline-soft">{status}</span>}
        </span>
        {known ? (
          <span className="outline-counts">
            {STANCE_CODES.map((code) =>
              counts[code]! > 0 ? (
                <span key={code}>
                  <StanceGlyph stance={STANCES[code]!} />
                  <span>{t("legend.number", { value: counts[code]! })}</span>
                </span>
              ) : null,
            )}
          </span>
        ) : (
          <span className="outline-soft">{countsOfRow(speech, outline, row)}</span>
        )}
      </Text>
    </>
  );
}

/** Persons and offices inside a body: how many, and whether the map shows them on their own. */
function MembersContent({ outline, row, speech }: ContentProps) {
  const { t } = speech;
  const { store } = usePorts();
  const { dataset } = outline.shown;
  const members = outline.membersOf(row.actor);
  const folded = isFolded(outline, row.actor);
  return (
    <>
      <Text>
        <span className="outline-soft">{t("outline.members", { count: members.length })}</span>
      </Text>
      <button
        type="button"
        className="quiet-button outline-fold"
        tabIndex={-1}
        onClick={() => setUnfolded(store, dataset.actors[row.actor]!.id, folded)}
      >
        {t(folded ? "evidence.unfold" : "evidence.fold")}
      </button>
    </>
  );
}

function TieContent({ outline, row, speech }: ContentProps) {
  const { t } = speech;
  const tie = wordsOfTie(speech, outline, row);
  const stance = STANCES[tie.stance]!;
  const basis = BASES[tie.basis] ?? "";
  const name = nameOfRow(speech, outline, row);
  return (
    <Text>
      <span className="outline-first">
        <span className="outline-line">
          <LineSample stance={stance} basis={basis} />
        </span>
        <span
          className={outline.order === "actor" ? "outline-name plain" : "outline-name"}
          title={longName(name)}
        >
          <Name>{name}</Name>
        </span>
        <span className="outline-number">{t("legend.number", { value: tie.statements })}</span>
      </span>
      <span className="outline-facts">
        <span className="outline-stance">{t(`stance.${stance}`)}</span>
        {tie.also === "" ? null : <span>{tie.also}</span>}
        {isPosition(tie.stance) && basis !== "" ? <span>{t(`basis.${basis}`)}</span> : null}
        <span className="outline-date">{tie.date}</span>
      </span>
    </Text>
  );
}

/** The sign, whose words they are where that is not the actor of the tie, what is said, and who says so. */
function StatementContent({ outline, row, speech }: ContentProps) {
  const { dataset } = outline.shown;
  const { stances } = dataset;
  const { text, holder, by, date } = wordsOfStatement(speech, dataset, row);
  return (
    <Text>
      <span className="outline-first">
        <StanceGlyph
          stance={STANCES[stances.stance[row.statement]!]!}
          basis={BASES[stances.basis[row.statement]!] ?? ""}
        />
        <span className="outline-said">
          {holder === "" ? null : (
            <span className="outline-holder">
              <Name>{holder}</Name>
            </span>
          )}
          <span className="outline-words" dir="auto">
            {plain(text)}
          </span>
        </span>
      </span>
      <span className="outline-facts">
        {by === "" ? null : <span>{by}</span>}
        <span className="outline-date">{date}</span>
      </span>
    </Text>
  );
}
