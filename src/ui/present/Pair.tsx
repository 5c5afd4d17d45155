/** Two side by side, large: what they share, where they differ, and what is known of one alone. */
import type { Dataset } from "../../domain/dataset.ts";
import { BASES, STANCES } from "../../domain/stance.ts";
import type { ComparedRow, Side } from "../../state/compare.ts";
import type { PairStep } from "../../state/presentSteps.ts";
import { useComparedText } from "../compare/useComparison.ts";
import { useNames, useText } from "../context.tsx";
import { StanceGlyph } from "../marks.tsx";
import { Opens } from "../measures/How.tsx";
import { Name, Rich } from "../rich.tsx";
import { MOST_ROWS } from "./Columns.tsx";
import { useFirst } from "./Unfolding.tsx";

interface Props {
  readonly dataset: Dataset;
  readonly step: PairStep;
}

function useEnds({ dataset, step: { comparison } }: Props): readonly [string, string] {
  const nameOf = useNames();
  const things = comparison.kind === "actor" ? dataset.actors : dataset.issues;
  return [nameOf(things[comparison.a]!), nameOf(things[comparison.b]!)];
}

export function PairHead(props: Props) {
  const t = useText();
  const said = useComparedText();
  const [a, b] = useEnds(props);
  const { agreement, bounds, kind, ...ends } = props.step.comparison;
  const things = kind === "actor" ? props.dataset.actors : props.dataset.issues;
  const figure = {
    of: "pair",
    kind,
    a: things[ends.a]!.id,
    b: things[ends.b]!.id,
    measure: "agreement",
  } as const;
  return (
    <>
      <h1>
        <Rich id="present.pair" values={{ a: <Name key="a">{a}</Name>, b: <Name key="b">{b}</Name> }} />
      </h1>
      <p className="present-sentence">
        {agreement === null ? (
          <span>{said(props.step.comparison)}</span>
        ) : (
          <Opens figure={figure}>{said(props.step.comparison)}</Opens>
        )}{" "}
        {agreement === null || !bounds ? null : (
          <Opens figure={figure} alone={true}>
            {t("present.pair.agreement", { agreement, low: bounds.least, high: bounds.most })}
          </Opens>
        )}
      </p>
    </>
  );
}

/** In an order that is the same for every two. */
export function PairColumns(props: Props) {
  const t = useText();
  const { together, apart, onlyA, onlyB } = props.step.comparison;
  const [a, b] = useEnds(props);
  return (
    <div className="present-columns">
      <Column {...props} title={t("present.pair.together")} rows={together} />
      <Column {...props} title={t("present.pair.apart")} rows={apart} />
      <Column {...props} title={t("present.pair.only", { name: a })} rows={onlyA} />
      <Column {...props} title={t("present.pair.only", { name: b })} rows={onlyB} />
    </div>
  );
}

function Column({ dataset, step, title, rows }: Props & { title: string; rows: readonly ComparedRow[] }) {
  const t = useText();
  const nameOf = useNames();
  const [a, b] = useEnds({ dataset, step });
  const others = step.comparison.kind === "actor" ? dataset.issues : dataset.actors;
  const fit = rows.length <= MOST_ROWS ? rows.length : MOST_ROWS - 1;
  const { listed, left, more } = useFirst(rows, fit);
  const rest = more(t("present.more", { count: left }));
  return (
    <section className="present-column">
      <h2>
        <span>{title}</span>
      </h2>
      {rows.length === 0 ? <p className="present-none">{t("present.nobody")}</p> : null}
      <ul>
        {listed.map((row) => (
          <li key={row.by}>
            <SideMark side={row.a} name={a} />
            <SideMark side={row.b} name={b} />
            <span className="present-name">
              <Name>{nameOf(others[row.by]!)}</Name>
            </span>
          </li>
        ))}
        {rest ? <li className="present-none">{rest}</li> : null}
      </ul>
    </section>
  );
}

/** The sign of one of the two, said with its name; an empty place where nothing is known. */
function SideMark({ side, name }: { side: Side; name: string }) {
  const t = useText();
  const stance = STANCES[side.stance];
  if (side.tie < 0 || !stance) return <span className="present-no-mark" aria-hidden="true" />;
  return (
    <span>
      <StanceGlyph stance={stance} basis={BASES[side.basis] ?? ""} />
      <span className="visually-hidden">
        {t("present.pair.side", { name, stance: t(`stance.${stance}`) })}
      </span>
    </span>
  );
}
