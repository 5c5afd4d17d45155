/** The sources of the statements above, once each, with all that the dataset tells of them. */
import type { Dataset, Source } from "../../domain/dataset.ts";
import type { Evidence } from "../../state/evidence.ts";
import { useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { plain } from "../plain.ts";
import { Name } from "../rich.tsx";
import { Dotted } from "./Dotted.tsx";
import { Address, FileLine, SourceName } from "./SourceLine.tsx";

const MOST = 12;

export function Sources({ dataset, evidence }: { dataset: Dataset; evidence: Evidence }) {
  const t = useText();
  const sources = sourcesOf(dataset, evidence);
  if (sources.length === 0 || sources.length > MOST) return null;
  return (
    <section className="evidence-sources">
      <h3 className="evidence-sources-title">{t("evidence.sources", { count: sources.length })}</h3>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <SourceRecord source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Described sources of the passing statements; gives up beyond the limit, as nothing is then shown. */
function sourcesOf(dataset: Dataset, { sections }: Evidence): Source[] {
  const found = new Set<number>();
  for (const { groups } of sections)
    for (const { passing } of groups)
      for (const row of passing) {
        const index = dataset.stances.source[row]!;
        if (index > 0 && dataset.sources[index - 1]!.described) found.add(index);
        if (found.size > MOST) return [];
      }
  return [...found].sort((a, b) => a - b).map((index) => dataset.sources[index - 1]!);
}

function SourceRecord({ source }: { source: Source }) {
  const spanText = useSpanText();
  const { outlet, author, date, url, licence, note, origin } = source;
  return (
    <>
      {note ? <p dir="auto">{plain(note)}</p> : null}
      <Dotted className="evidence-source">
        <SourceName source={source} />
        {outlet ? <Name>{outlet}</Name> : null}
        {author ? <Name>{author}</Name> : null}
        {date ? spanText(date) : null}
        {licence ? <Name>{licence}</Name> : null}
        {url ? <Address text={url} /> : null}
        <FileLine file={origin.file} line={origin.line} />
      </Dotted>
    </>
  );
}
