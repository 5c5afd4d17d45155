/** The sources, for the last step: what they are, by whom, when, and what the coders note of them. */
import type { Dataset } from "../../domain/dataset.ts";
import { titleOf } from "../backing.ts";
import { useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { Dotted } from "../evidence/Dotted.tsx";
import { webLink } from "../evidence/link.ts";
import { Name } from "../rich.tsx";
import { useFirst } from "./Unfolding.tsx";

const MOST = 8;

export function SourceList({ dataset, sources }: { dataset: Dataset; sources: readonly number[] }) {
  const t = useText();
  const { listed, left, more } = useFirst(sources, sources.length <= MOST ? MOST : MOST - 1);
  const rest = more(t("present.more", { count: left }));
  return (
    <ul className="present-sources">
      {listed.map((index) => (
        <li key={index}>
          <SourceWords dataset={dataset} index={index} />
        </li>
      ))}
      {rest ? <li className="soft">{rest}</li> : null}
    </ul>
  );
}

function SourceWords({ dataset, index }: { dataset: Dataset; index: number }) {
  const t = useText();
  const spanText = useSpanText();
  const source = dataset.sources[index]!;
  const title = titleOf(source);
  const { outlet, author, date, url, licence, note } = source;
  const host = webLink(url)?.host;
  return (
    <>
      <Dotted className="present-source">
        {title === "" ? <span>{t("evidence.sourceNotNamed")}</span> : <Name>{title}</Name>}
        {outlet ? <Name>{outlet}</Name> : null}
        {author ? <Name>{author}</Name> : null}
        {date ? spanText(date) : null}
        {host ? <Name>{host}</Name> : null}
        {licence ? <Name>{licence}</Name> : null}
      </Dotted>
      {note ? (
        <p className="soft">
          <Name>{note}</Name>
        </p>
      ) : null}
    </>
  );
}
