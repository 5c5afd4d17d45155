/** One line of what was found: a thing with its names, or a statement with the words that fit. */
import { type Dataset, sourceAt, textAt } from "../../domain/dataset.ts";
import { type NameHit, partsFound } from "../../domain/findNames.ts";
import { BASES, STANCES } from "../../domain/stance.ts";
import { useNames, useText } from "../context.tsx";
import { NodeMark, StanceGlyph } from "../marks.tsx";
import { Name, Rich } from "../rich.tsx";
import { excerpt, Marked } from "./Marked.tsx";

export interface ThingResultProps {
  readonly dataset: Dataset;
  readonly kind: "actor" | "issue";
  readonly hit: NameHit;
  /** Folded. */
  readonly query: string;
  readonly hidden: boolean;
}

/** The name as it is shown everywhere, and the other name that fits, where that is not the one. */
export function ThingResult({ dataset, kind, hit, query, hidden }: ThingResultProps) {
  const nameOf = useNames();
  const actor = kind === "actor" ? dataset.actors[hit.index]! : undefined;
  const thing = actor ?? dataset.issues[hit.index]!;
  const body = actor && dataset.actors[actor.partOf];
  const name = nameOf(thing);
  const other = partsFound(name, query).length === 0 && hit.name !== name ? hit.name : undefined;
  return (
    <>
      <NodeMark kind={kind} proposed={actor?.status === "proposed"} person={actor?.type === "person"} />
      <span className="found-name">
        <Marked text={name} query={query} />
        {other === undefined ? null : (
          <span className="found-more">
            <Marked text={other} query={query} />
          </span>
        )}
        {body ? (
          <span className="found-more">
            <Rich id="find.inside" values={{ body: <Name key="body">{nameOf(body)}</Name> }} />
          </span>
        ) : null}
      </span>
      {hidden ? <Hidden /> : null}
    </>
  );
}

function Hidden() {
  const t = useText();
  return <span className="found-hidden">{t("find.hidden")}</span>;
}

export interface StatementResultProps {
  readonly dataset: Dataset;
  readonly row: number;
  readonly query: string;
  readonly hidden: boolean;
}

/** Whose position on what, and the text that fits, from where it does. */
export function StatementResult({ dataset, row, query, hidden }: StatementResultProps) {
  const nameOf = useNames();
  const { stances } = dataset;
  const actor = nameOf(dataset.actors[stances.actor[row]!]!);
  const issue = nameOf(dataset.issues[stances.issue[row]!]!);
  const words = wordsOf(dataset, row, query);
  const told = [textAt(stances, "voice", row), sourceText(dataset, row)].filter((text) => text !== "");
  return (
    <>
      <StanceGlyph stance={STANCES[stances.stance[row]!]!} basis={BASES[stances.basis[row]!]!} />
      <span className="found-name">
        <span className="found-pair">
          <Rich
            id="find.pair"
            values={{ actor: <Name key="a">{actor}</Name>, issue: <Name key="i">{issue}</Name> }}
          />
        </span>
        {words === "" ? null : (
          <span className="found-words" dir="auto">
            <Marked text={excerpt(words, query)} query={query} />
          </span>
        )}
        <span className="found-more found-told">
          {told.map((text) => (
            <span key={text}>
              <Marked text={text} query={query} />
            </span>
          ))}
        </span>
        {hidden ? <Hidden /> : null}
      </span>
    </>
  );
}

/** Of the texts of a statement the one that the query is in, else its words. */
function wordsOf({ stances }: Dataset, row: number, query: string): string {
  const texts = (["evidence", "condition", "note"] as const).map((field) => textAt(stances, field, row));
  return texts.find((text) => text !== "" && partsFound(text, query).length > 0) ?? texts[0]!;
}

function sourceText(dataset: Dataset, row: number): string {
  const source = sourceAt(dataset, row);
  return source ? source.title || source.outlet || source.author : "";
}
