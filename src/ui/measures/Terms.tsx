/** What was put in, term by term, each the way to what it rests on. */
import { useState } from "react";
import { Button } from "react-aria-components";
import type { FigureRef } from "../../state/measures/figure.ts";
import type { Arithmetic, Term } from "../../state/measures/openFigure.ts";
import { compare } from "../../state/store.ts";
import { usePorts, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import type { Picture } from "../useShown.ts";
import { termHead, useTermWords } from "./termWords.ts";
import { useEvidence } from "./useEvidence.ts";
import { useNamer, useNumber } from "./words.ts";

const FIRST = 12;

/** Values that a table of terms can have, in this order. */
const VALUES = [
  "x",
  "y",
  "nearness",
  "weight",
  "agreement",
  "m",
  "strength",
  "quarrel",
  "friendship",
  "with",
  "against",
  "influence",
  "dependence",
  "circular",
  "capability",
  "power",
  "members",
  "seen",
  "agree",
  "leaning",
  "forP",
  "forQ",
  "share",
  "square",
  "fourth",
  "eighth",
  "support",
  "oppose",
  "before",
  "after",
  "wanted",
  "drawn",
  "kappa",
  "advantage",
  "part",
  "figure",
] as const;
type Value = (typeof VALUES)[number];

interface TermsProps {
  readonly figure: FigureRef;
  readonly arithmetic: Arithmetic;
  readonly shown: Picture;
  readonly onClose: () => void;
}

export function Terms({ figure, arithmetic: { terms, all: count }, shown, onClose }: TermsProps) {
  const t = useText();
  const words = useTermWords(figure, shown);
  const namer = useNamer();
  const show = useEvidence(shown, onClose);
  const [all, setAll] = useState(false);
  const open = useTermButton(figure, shown, onClose);
  if (terms.length === 0) return null;
  const values = VALUES.filter((name) =>
    terms.some((term) => !Number.isNaN(term.values[name] ?? Number.NaN)),
  );
  const heads = pairHeads(figure, shown, namer);
  const listed = all ? terms : terms.slice(0, FIRST);
  return (
    <div className="figure-terms">
      <table>
        <caption>{t("figure.terms", { count })}</caption>
        <thead>
          <tr>
            <th scope="col">{t(termHead(terms[0]!, figure))}</th>
            {values.map((name) => (
              <th key={name} scope="col" className="number">
                {heads[name] ?? t(`figure.value.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map((term, at) => {
            const label = words(term, at);
            const press = open(term);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: terms have no names of their own, and do not change places
              <tr key={at}>
                <th scope="row">
                  {press ? (
                    <Button className="line-button" onPress={press}>
                      {label}
                    </Button>
                  ) : (
                    label
                  )}
                </th>
                {values.map((name) => (
                  <td key={name} className="number">
                    <ValueCell term={term} name={name} shown={shown} label={label} onShow={show} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {all && terms.length < count ? (
        <p className="soft">{t("figure.termsCut", { shown: terms.length, all: count })}</p>
      ) : null}
      {listed.length < terms.length ? (
        <Button className="quiet-button" onPress={() => setAll(true)}>
          {t("blocs.more", { count: terms.length - listed.length })}
        </Button>
      ) : null}
    </div>
  );
}

interface ValueProps {
  readonly term: Term;
  readonly name: Value;
  readonly shown: Picture;
  readonly label: string;
  readonly onShow: (row: number) => void;
}

/** A position leads to the statement it is read off. */
function ValueCell({ term, name, shown, label, onShow }: ValueProps) {
  const t = useText();
  const number = useNumber();
  const { values, rows, actors, issues } = term;
  const value = values[name] ?? Number.NaN;
  if ((name !== "x" && name !== "y") || Number.isNaN(value)) return <bdi>{number(value)}</bdi>;
  const { stances } = shown.dataset;
  const at = name === "x" ? 0 : -1;
  const row = rows.find(
    (each) => shown.fold[stances.actor[each]!] === actors.at(at) && stances.issue[each] === issues.at(at),
  );
  if (row === undefined) return <bdi>{number(value)}</bdi>;
  return (
    <Button
      className="line-button"
      aria-label={t("figure.value.show", { value: number(value), thing: label })}
      onPress={() => onShow(row)}
    >
      <bdi>{number(value)}</bdi>
    </Button>
  );
}

/** Of a pair the columns of the two positions are called by their names. */
function pairHeads(
  figure: FigureRef,
  { dataset, fold }: Picture,
  namer: ReturnType<typeof useNamer>,
): Partial<Record<Value, string>> {
  if (figure.of !== "pair") return {};
  const things = figure.kind === "actor" ? dataset.actors : dataset.issues;
  const ends = [figure.a, figure.b]
    .map((id) => things.findIndex((thing) => thing.id === id))
    .map((index) => (figure.kind === "actor" && index >= 0 ? fold[index]! : index))
    .sort((p, q) => p - q);
  const [x, y] = ends.map((index) => plain(namer[figure.kind](index)));
  return { x: x ?? "", y: y ?? "" };
}

/** A press shows the statement of one actor on one issue, or two actors side by side. */
function useTermButton(
  figure: FigureRef,
  shown: Picture,
  onClose: () => void,
): (term: Term) => (() => void) | undefined {
  const { store } = usePorts();
  const show = useEvidence(shown, onClose);
  const { actors } = shown.dataset;
  return ({ actors: who, issues, rows }) => {
    const [a, b] = who;
    if (who.length === 1 && issues.length === 1 && rows.length > 0) return () => show(rows[0]!);
    if (who.length === 2 && issues.length === 1 && rows.length > 0) return () => show(rows[0]!);
    // A comparison is of what counts now, not of what counted around a day.
    if (who.length !== 2 || issues.length !== 0 || figure.of === "window") return undefined;
    return () => {
      onClose();
      compare(store, { kind: "actor", a: actors[a!]!.id, b: actors[b!]!.id });
    };
  };
}
