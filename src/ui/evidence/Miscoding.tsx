/** "Report a wrong coding": fills in a text to send to whoever keeps the dataset; nothing is sent from here. */
import { type Dataset, sourceAt, textAt } from "../../domain/dataset.ts";
import { BASES, STANCES } from "../../domain/stance.ts";
import { useText } from "../context.tsx";
import { CopyByHand, useCopy } from "../copying.tsx";
import { QuietButton } from "./choose.tsx";

export function Miscoding({ dataset, row }: { dataset: Dataset; row: number }) {
  const t = useText();
  const { copied, copy } = useCopy();
  const text = useMiscodingText();
  return (
    <div className="miscoding">
      <QuietButton onPress={() => copy(text(dataset, row))}>{t("miscoding.report")}</QuietButton>
      <p className="quiet" aria-live="polite">
        {copied === "no" ? "" : t(copied === "yes" ? "miscoding.copied" : "miscoding.refused")}
      </p>
      {copied === "refused" ? (
        <CopyByHand label={t("miscoding.byHand")} text={text(dataset, row)} rows={8} />
      ) : null}
    </div>
  );
}

/** The text with all that is known of the statement, as coded, and room for what should be said. */
function useMiscodingText(): (dataset: Dataset, row: number) => string {
  const t = useText();
  return (dataset, row) => {
    const { stances } = dataset;
    const actor = dataset.actors[stances.actor[row]!]!;
    const issue = dataset.issues[stances.issue[row]!]!;
    const source = sourceAt(dataset, row);
    const given = (text: string | undefined) => text || t("miscoding.notGiven");
    const position = stances.position[row]!;
    return t("miscoding.text", {
      dataset: dataset.name,
      file: given(dataset.files[stances.file[row]!]),
      line: String(stances.line[row]!),
      actor: actor.name,
      actorId: actor.id,
      issue: issue.name,
      issueId: issue.id,
      stance: given(textAt(stances, "word", row) || STANCES[stances.stance[row]!]),
      position: Number.isNaN(position) ? t("miscoding.notGiven") : String(position).replace("-", "−"),
      evidence: given(textAt(stances, "evidence", row)),
      basis: given(BASES[stances.basis[row]!]),
      voice: given(textAt(stances, "voice", row)),
      source: given(source && [source.id, source.title, source.outlet].filter(onlyOnce).join(", ")),
      address: given(textAt(stances, "sourceUrl", row) || source?.url),
      locator: given(textAt(stances, "locator", row)),
      coder: given(textAt(stances, "coder", row)),
    });
  };
}

const onlyOnce = (text: string, index: number, all: readonly string[]) =>
  text !== "" && all.indexOf(text) === index;
