/** One statement with all that is known of it: what, who says so, on what basis, where, and on which line of the file. */
import { useIntl } from "react-intl";
import { type Dataset, textAt } from "../../domain/dataset.ts";
import { isPosition, STANCES } from "../../domain/stance.ts";
import { foldText } from "../../domain/text.ts";
import { useNames, useText } from "../context.tsx";
import { StanceGlyph } from "../marks.tsx";
import { plain } from "../plain.ts";
import { Name, Rich } from "../rich.tsx";
import { Condition } from "./Condition.tsx";
import { ActorName } from "./choose.tsx";
import { Miscoding } from "./Miscoding.tsx";
import { basisOf, Reported } from "./Reported.tsx";
import { SourceLine } from "./SourceLine.tsx";

export interface StatementProps {
  readonly dataset: Dataset;
  readonly row: number;
  /** Index of the actor under whose name it stands; another holder is then named. */
  readonly under: number;
  /** The filter hides it; it is shown on request. */
  readonly filteredOut: boolean;
  /** The map draws it, and others of the same pair say something else. */
  readonly drawn: boolean;
}

export function Statement({ dataset, row, under, filteredOut, drawn }: StatementProps) {
  const t = useText();
  const { stances } = dataset;
  const evidence = textAt(stances, "evidence", row);
  const note = textAt(stances, "note", row);
  return (
    <li className="statement" tabIndex={-1} data-filtered-out={filteredOut || undefined} data-row={row}>
      <StanceLine dataset={dataset} row={row} filteredOut={filteredOut} drawn={drawn} />
      {stances.actor[row] === under ? null : <Holder dataset={dataset} row={row} under={under} />}
      {evidence === "" ? null : (
        <p className="statement-words" dir="auto">
          {plain(evidence)}
        </p>
      )}
      <NoPosition stance={stances.stance[row]!} />
      <Condition dataset={dataset} row={row} />
      <Reported dataset={dataset} row={row} />
      {note === "" ? null : (
        <p className="statement-note">
          <span className="statement-label">{t("evidence.note")}</span>
          <Name>{note}</Name>
        </p>
      )}
      <SourceLine dataset={dataset} row={row} />
      <Miscoding dataset={dataset} row={row} />
    </li>
  );
}

/** The stance in our word, in the source's own where that says something else, and the number where one is given. */
function StanceLine({ dataset, row, filteredOut, drawn }: Omit<StatementProps, "under">) {
  const t = useText();
  const { formatNumber } = useIntl();
  const { stances } = dataset;
  const stance = STANCES[stances.stance[row]!]!;
  const own = textAt(stances, "word", row);
  const given = stances.positionGiven[row] === 1 && isPosition(stances.stance[row]!);
  return (
    <p className="statement-stance">
      <StanceGlyph stance={stance} basis={basisOf(stances, row)} />
      <span className="statement-stance-word">{t(`stance.${stance}`)}</span>
      {own !== "" && foldText(own) !== stance ? (
        <span className="quiet">
          <Rich id="evidence.ownWord" values={{ word: <Name key="word">{own}</Name> }} />
        </span>
      ) : null}
      {given ? (
        <span className="quiet">
          {t("evidence.position", {
            position: formatNumber(stances.position[row]!, SIGNED).replace("-", "−"),
          })}
        </span>
      ) : null}
      {drawn ? <span className="quiet">{t("evidence.drawn")}</span> : null}
      {filteredOut ? <span className="quiet">{t("evidence.filteredOut")}</span> : null}
    </p>
  );
}

const SIGNED = { signDisplay: "exceptZero", maximumFractionDigits: 3 } as const;

/** Who holds it: "Benjamin Netanyahu, for Israel" when the body stands for its member. */
function Holder({ dataset, row, under }: { dataset: Dataset; row: number; under: number }) {
  const names = useNames();
  const holder = dataset.actors[dataset.stances.actor[row]!]!;
  const body = dataset.actors[under];
  return (
    <p className="statement-holder">
      {body ? (
        <Rich
          id="evidence.heldFor"
          values={{
            actor: <ActorName key="actor" actor={holder} />,
            body: <Name key="body">{names(body)}</Name>,
          }}
        />
      ) : (
        <ActorName actor={holder} />
      )}
    </p>
  );
}

/** That a position was not found, or that the question does not arise, is said in words: it is never neutral. */
function NoPosition({ stance }: { stance: number }) {
  const t = useText();
  if (isPosition(stance)) return null;
  return (
    <p className="statement-absence">
      {t(STANCES[stance] === "not found" ? "evidence.notFound" : "evidence.notApplicable")}
    </p>
  );
}
