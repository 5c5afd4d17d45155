/** The agreement of two as a number, and how it comes about: the formula, the values put in, n, and what the unknown could change. */
import { Button } from "react-aria-components";
import { conditionalOf } from "../../domain/conditional.ts";
import { showFigure } from "../../state/above.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import { FIRM_OVERLAP, toneOf } from "../../state/pairs.ts";
import { useApp, useNames, usePorts, useText } from "../context.tsx";
import { Opens } from "../measures/How.tsx";
import { plain } from "../plain.ts";
import { FilledIn, readAs, Under } from "./FilledIn.tsx";
import { type Found, useDecimals } from "./useComparison.ts";

/** So many distances are put in one by one; of more the sum. */
const MOST_PUT_IN = 8;

export function Arithmetic(found: Found) {
  const { comparison } = found;
  const t = useText();
  const decimals = useDecimals();
  const { kind, agreement, known, all, bounds, likeness, filled } = comparison;
  const missing = useApp(({ document }) => document.missing);
  const figure = figureOf(found);
  if (agreement === null || likeness === null)
    return <p className="compare-number none">{t("compare.noAgreement")}</p>;
  return (
    <>
      <p className="compare-number">
        <Opens figure={figure}>
          {t("compare.agreement", { agreement: readAs(missing, agreement, filled) })}
        </Opens>
        <Under missing={missing} />
      </p>
      <FilledIn agreement={agreement} filled={filled} />
      <p className="compare-rests">
        <Opens figure={figure}>{t(`compare.rests.${kind}`, { known, all })}</Opens>{" "}
        {bounds ? <Opens figure={figure}>{t("compare.bounds", { ...bounds })}</Opens> : null}
      </p>
      <p className="compare-all">
        <AllFigures figure={figure} />
      </p>
      <details className="compare-counted">
        <summary>{t("compare.howCounted")}</summary>
        <p>{t(`compare.formula.${kind}`)}</p>
        <p className="compare-values">
          <bdi dir="ltr">
            {t("compare.values", {
              sum: sumOf(comparison, decimals),
              known,
              agreement: decimals(agreement),
            })}
          </bdi>
        </p>
        <p>{t("compare.scale", { conditional: conditionalOf(found.shown.dataset) })}</p>
        <p>
          <span>{t(`compare.line.${kind}`, { tone: toneOf(likeness), likeness: decimals(likeness) })}</span>{" "}
          {known < FIRM_OVERLAP ? <span>{t("compare.thin")}</span> : null}
        </p>
        <Readings kind={kind} />
      </details>
    </>
  );
}

/** The agreement of the two, as it can be opened. */
export function figureOf({ shown: { dataset }, comparison: { kind, a, b } }: Found): FigureRef {
  const things = kind === "actor" ? dataset.actors : dataset.issues;
  return { of: "pair", measure: "agreement", kind, a: things[a]!.id, b: things[b]!.id };
}

/** The way to the rows behind the number, its readings, and other numbers of the same two. */
function AllFigures({ figure }: { figure: FigureRef }) {
  const t = useText();
  const { store } = usePorts();
  return (
    <Button className="quiet-button" onPress={() => showFigure(store, figure)}>
      {t("figure.all")}
    </Button>
  );
}

/** "(0 + 0.25 + 1)", or the sum alone. */
function sumOf({ together, apart, sum, known }: Found["comparison"], decimals: (n: number) => string) {
  if (known === 1 || known > MOST_PUT_IN) return decimals(sum);
  return `(${[...together, ...apart].map(({ distance }) => decimals(distance)).join(" + ")})`;
}

/** Choices of the person that change what is counted. */
function Readings({ kind }: { kind: "actor" | "issue" }) {
  const t = useText();
  const nameOf = useNames();
  const { neutral, flipped } = useApp(({ document }) => document.arrangement);
  const issues = useApp(({ opened }) => opened?.dataset.issues);
  const turned = (issues ?? []).filter(({ id }) => flipped.includes(id)).map((issue) => plain(nameOf(issue)));
  return (
    <>
      {neutral === "between" ? null : <p>{t(`faith.neutral.${neutral}`)}</p>}
      {kind === "issue" && turned.length > 0 ? (
        <p>{t("faith.flipped", { names: turned.join(", ") })}</p>
      ) : null}
    </>
  );
}
