/** How sure, who coded it and why so, and the line of the file that one can look it up on. */
import { useIntl } from "react-intl";
import { type Dataset, textAt } from "../../domain/dataset.ts";
import type { MessageId } from "../../i18n/messages.ts";
import { useText } from "../context.tsx";
import { plain } from "../plain.ts";
import { Name, Rich } from "../rich.tsx";

export function FinePrint({ dataset, row }: { dataset: Dataset; row: number }) {
  const t = useText();
  const { formatNumber } = useIntl();
  const { stances, files } = dataset;
  const confidence = stances.confidence?.[row] ?? Number.NaN;
  const note = textAt(stances, "note", row);
  const coder = textAt(stances, "coder", row);
  return (
    <div className="fine-print">
      {note === "" ? null : (
        <p className="statement-note">
          <span className="statement-label">{t("evidence.note")}</span>
          <bdi>{plain(note)}</bdi>
        </p>
      )}
      <p className="dotted">
        {Number.isNaN(confidence) ? null : (
          <span>
            {t(confidenceWords(confidence), { number: formatNumber(confidence, { maximumFractionDigits: 2 }) })}
          </span>
        )}
        {coder === "" ? null : (
          <span>
            <Rich id="evidence.codedBy" values={{ coder: <Name key="coder">{plain(coder)}</Name> }} />
          </span>
        )}
        <span>
          <Rich
            id="evidence.fileLine"
            values={{
              file: <Name key="file">{plain(files[stances.file[row]!] ?? "")}</Name>,
              line: <span key="line">{String(stances.line[row]!)}</span>,
            }}
          />
        </span>
      </p>
    </div>
  );
}

function confidenceWords(confidence: number): MessageId {
  if (confidence >= 0.85) return "evidence.confidenceHigh";
  if (confidence >= 0.65) return "evidence.confidenceFairlyHigh";
  if (confidence >= 0.4) return "evidence.confidenceMedium";
  return "evidence.confidenceLow";
}
