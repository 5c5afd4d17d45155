/** Who says so, how they know, and how sure the coder is: a position is always "as reported by". */
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { type Dataset, type StanceTable, textAt } from "../../domain/dataset.ts";
import { GRADE_FIELDS, type GradeField, gradeAt, readGrade } from "../../domain/grades.ts";
import { BASES, type Basis, isPosition } from "../../domain/stance.ts";
import { foldText } from "../../domain/text.ts";
import type { MessageId } from "../../i18n/messages.ts";
import { useNames, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import { Name, Rich } from "../rich.tsx";
import { Dotted } from "./Dotted.tsx";

/** With a voice; `{actor}` is the one who holds the position. */
const BY_VOICE: Readonly<Record<Basis, MessageId>> = {
  "": "evidence.byUnknown",
  stated: "evidence.byStated",
  reported: "evidence.byReported",
  attributed: "evidence.byAttributed",
  conduct: "evidence.byConduct",
  mandate: "evidence.byMandate",
};

/** Where the coder names nobody. */
const WITHOUT_VOICE: Readonly<Record<Basis, MessageId>> = {
  "": "evidence.noBasis",
  stated: "evidence.noVoiceStated",
  reported: "evidence.noVoiceReported",
  attributed: "evidence.noVoiceAttributed",
  conduct: "evidence.noVoiceConduct",
  mandate: "evidence.noVoiceMandate",
};

export function basisOf(stances: StanceTable, row: number): Basis {
  return BASES[stances.basis[row]!] ?? "";
}

export function Reported({ dataset, row }: { dataset: Dataset; row: number }) {
  const t = useText();
  const { formatNumber } = useIntl();
  const { stances } = dataset;
  const confidence = stances.confidence?.[row] ?? Number.NaN;
  const id = wordsOf(dataset, row);
  const graded = GRADE_FIELDS.filter((field) => gradeAt(dataset, field, row) !== "");
  if (!id && Number.isNaN(confidence) && graded.length === 0) return null;
  return (
    <Dotted className="statement-basis">
      {id ? <BasisWords id={id} dataset={dataset} row={row} /> : null}
      {Number.isNaN(confidence)
        ? null
        : t(confidenceWords(confidence), { number: formatNumber(confidence, { maximumFractionDigits: 2 }) })}
      {graded.map((field) => (
        <GradeWords key={field} field={field} grade={gradeAt(dataset, field, row)} />
      ))}
    </Dotted>
  );
}

function GradeWords({ field, grade }: { field: GradeField; grade: string }) {
  const t = useText();
  return t(`evidence.${field}`, { grade: readGrade(field, grade) ?? "other", written: plain(grade) });
}

/**
 * Where there is no position, the voice only brings the pair up. A roll-call vote has neither voice nor basis: there the
 * source below is what reports it, and nothing is missing.
 */
export function wordsOf(dataset: Dataset, row: number): MessageId | undefined {
  const { stances } = dataset;
  const basis = basisOf(stances, row);
  const voiced = textAt(stances, "voice", row) !== "";
  if (!isPosition(stances.stance[row]!)) return voiced ? "evidence.broughtUpBy" : undefined;
  if (!voiced && basis === "" && stances.source[row]! > 0) return undefined;
  if (voiced && basis === "stated" && !isOwnVoice(dataset, row)) return "evidence.byStatedTold";
  return voiced ? BY_VOICE[basis] : WITHOUT_VOICE[basis];
}

/** Whether the voice is the holder, by any of its names. */
function isOwnVoice({ stances, actors }: Dataset, row: number): boolean {
  const { name, names, aliases } = actors[stances.actor[row]!]!;
  const voice = foldText(textAt(stances, "voice", row));
  return [name, ...names.values(), ...aliases].some((each) => foldText(each) === voice);
}

function BasisWords({ id, dataset, row }: { id: MessageId; dataset: Dataset; row: number }): ReactNode {
  const names = useNames();
  const { stances, actors } = dataset;
  const values = {
    actor: <Name key="actor">{names(actors[stances.actor[row]!]!)}</Name>,
    voice: <Name key="voice">{textAt(stances, "voice", row)}</Name>,
  };
  return <Rich id={id} values={values} />;
}

function confidenceWords(confidence: number): MessageId {
  if (confidence >= 0.85) return "evidence.confidenceHigh";
  if (confidence >= 0.65) return "evidence.confidenceFairlyHigh";
  if (confidence >= 0.4) return "evidence.confidenceMedium";
  return "evidence.confidenceLow";
}
