/** In which source, when, where in it; who coded it, and on which line of which file one can look it up. */
import { ExternalLink } from "lucide-react";
import { Link } from "react-aria-components";
import { type Dataset, type Source, sourceAt, textAt } from "../../domain/dataset.ts";
import { type DaySpan, NO_DAY } from "../../domain/days.ts";
import { useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { Name, Rich } from "../rich.tsx";
import { Dotted } from "./Dotted.tsx";
import { webLink } from "./link.ts";

export function SourceLine({ dataset, row }: { dataset: Dataset; row: number }) {
  const t = useText();
  const spanText = useSpanText();
  const { stances, files } = dataset;
  const source = sourceAt(dataset, row);
  const date = spanOf(stances.from[row]!, stances.to[row]!);
  const locator = textAt(stances, "locator", row);
  const coder = textAt(stances, "coder", row);
  const address = textAt(stances, "sourceUrl", row) || (source?.url ?? "");
  return (
    <Dotted className="statement-source">
      <SourceName source={source} />
      {source?.outlet ? <Name>{source.outlet}</Name> : null}
      {source?.author ? <Name>{source.author}</Name> : null}
      {source?.date && !sameSpan(source.date, date)
        ? t("evidence.published", { date: spanText(source.date) })
        : null}
      {date ? spanText(date) : t("evidence.undated")}
      {locator ? <Name>{locator}</Name> : null}
      {address ? <Address text={address} /> : null}
      {coder ? <Rich id="evidence.codedBy" values={{ coder: <Name key="coder">{coder}</Name> }} /> : null}
      <FileLine file={files[stances.file[row]!] ?? ""} line={stances.line[row]!} />
    </Dotted>
  );
}

/**
 * Its title; a source that only stands by name in the statements goes by that name. One that `sources.csv` describes
 * without a title has got its id in place of one, which names nothing.
 */
export function SourceName({ source }: { source: Source | undefined }) {
  const t = useText();
  const title = !source || (source.described && source.title === source.id) ? "" : source.title;
  return title === "" ? <span>{t("evidence.sourceNotNamed")}</span> : <Name>{title}</Name>;
}

/** "stances.csv, line 41" */
export function FileLine({ file, line }: { file: string; line: number }) {
  return (
    <Rich
      id="evidence.fileLine"
      values={{ file: <Name key="file">{file}</Name>, line: <span key="line">{String(line)}</span> }}
    />
  );
}

/** A link when it leads to the web; anything else is only text. */
export function Address({ text }: { text: string }) {
  const t = useText();
  const link = webLink(text);
  if (!link)
    return (
      <>
        <Name>{text}</Name>
        <span className="statement-not-a-link">{t("evidence.notALink")}</span>
      </>
    );
  return (
    <Link className="source-link" href={link.href} target="_blank" rel="noopener noreferrer">
      <bdi>{link.host}</bdi>
      <ExternalLink aria-hidden="true" />
      <span className="visually-hidden">{t("evidence.newTab")}</span>
    </Link>
  );
}

function spanOf(from: number, to: number): DaySpan | undefined {
  return from === NO_DAY ? undefined : { from, to };
}

function sameSpan(a: DaySpan, b: DaySpan | undefined): boolean {
  return a.from === b?.from && a.to === b.to;
}
