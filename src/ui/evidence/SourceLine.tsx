/** In which source, when, and where in it. */
import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { type Dataset, type Source, sourceAt, textAt } from "../../domain/dataset.ts";
import { type DaySpan, NO_DAY } from "../../domain/days.ts";
import { useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { plain } from "../plain.ts";
import { webLink } from "./link.ts";

/** Parts of the line stand in elements of their own; the dots between them are drawn by the style. */
export function SourceLine({ dataset, row }: { dataset: Dataset; row: number }) {
  const t = useText();
  const spanText = useSpanText();
  const { stances } = dataset;
  const source = sourceAt(dataset, row);
  const date = spanOf(stances.from[row]!, stances.to[row]!);
  const locator = textAt(stances, "locator", row);
  const address = textAt(stances, "sourceUrl", row) || (source?.url ?? "");
  return (
    <p className="statement-source dotted">
      <SourceName source={source} />
      <Part text={source?.outlet} />
      <Part text={source?.author} />
      {source?.date && !sameSpan(source.date, date) ? (
        <span>{t("evidence.published", { date: spanText(source.date) })}</span>
      ) : null}
      <span>{date ? spanText(date) : t("evidence.undated")}</span>
      <Part text={locator} />
      {address === "" ? null : <Address text={address} />}
    </p>
  );
}

/** Its title; a source that only stands as an id in the statements goes by that id. */
export function SourceName({ source }: { source: Source | undefined }) {
  const t = useText();
  const title = source ? source.title || (source.described ? "" : source.id) : "";
  return title === "" ? <span>{t("evidence.sourceNotNamed")}</span> : <bdi>{plain(title)}</bdi>;
}

function Part({ text }: { text: string | undefined }): ReactNode {
  return text ? <bdi>{plain(text)}</bdi> : null;
}

/** A link when it leads to the web; anything else is only text. */
export function Address({ text }: { text: string }) {
  const t = useText();
  const link = webLink(text);
  if (!link)
    return (
      <span className="statement-address">
        <bdi>{plain(text)}</bdi>
        <span className="quiet">{t("evidence.notALink")}</span>
      </span>
    );
  return (
    <Link className="source-link" href={link.href} target="_blank" rel="noopener noreferrer">
      <bdi>{link.host}</bdi>
      <ExternalLink size={12} aria-hidden="true" />
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
