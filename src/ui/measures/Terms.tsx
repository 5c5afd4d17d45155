/** What was put in, term by term, each the way to what it rests on. */
import { useState } from "react";
import { Button } from "react-aria-components";
import type { FigureRef } from "../../state/measures/figure.ts";
import type { Arithmetic, Term } from "../../state/measures/openFigure.ts";
import type { Basis } from "../../state/measures/task.ts";
import { compare } from "../../state/store.ts";
import { usePorts, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import { useEvidence } from "./useEvidence.ts";
import { isolated, useNamer, useNumber } from "./words.ts";

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
  "part",
  "with",
  "against",
] as const;
type Value = (typeof VALUES)[number];

interface TermsProps {
  readonly figure: FigureRef;
  readonly arithmetic: Arithmetic;
  readonly basis: Basis;
  readonly onClose: () => void;
}

export function Terms({ figure, arithmetic: { terms }, basis, onClose }: TermsProps) {
  const t = useText();
  const namer = useNamer();
  const show = useEvidence(basis, onClose);
  const [all, setAll] = useState(false);
  const open = useTermButton(basis, onClose);
  if (terms.length === 0) return null;
  const values = VALUES.filter((name) =>
    terms.some((term) => !Number.isNaN(term.values[name] ?? Number.NaN)),
  );
  const heads = pairHeads(figure, basis, namer);
  const shown = all ? terms : terms.slice(0, FIRST);
  return (
    <div className="figure-terms">
      <table>
        <caption>{t("figure.terms", { count: terms.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`figure.term.${kindOf(terms[0]!, figure)}`)}</th>
            {values.map((name) => (
              <th key={name} scope="col" className="number">
                {heads[name] ?? t(`figure.value.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((term) => {
            const label = termWords(term, figure, namer);
            const press = open(term);
            return (
              <tr key={`${term.actors.join(" ")} ${term.issues.join(" ")}`}>
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
                    <ValueCell term={term} name={name} basis={basis} label={label} onShow={show} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown.length < terms.length ? (
        <Button className="quiet-button" onPress={() => setAll(true)}>
          {t("blocs.more", { count: terms.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}

interface ValueProps {
  readonly term: Term;
  readonly name: Value;
  readonly basis: Basis;
  readonly label: string;
  readonly onShow: (row: number) => void;
}

/** A position leads to the statement it is read off. */
function ValueCell({ term, name, basis: { shown }, label, onShow }: ValueProps) {
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
  { shown: { dataset, fold } }: Basis,
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

type TermKind = "issue" | "actor" | "pair" | "three";

function kindOf({ actors, issues }: Term, figure: FigureRef): TermKind {
  if (actors.length === 3) return "three";
  if (figure.of === "pair") return figure.kind === "actor" ? "issue" : "actor";
  if (issues.length === 0) return figure.of === "actor" && figure.measure !== "mediator" ? "actor" : "pair";
  return figure.of === "actor" ? "issue" : "actor";
}

/** A term by what it has that the figure does not name. */
function termWords(term: Term, figure: FigureRef, namer: ReturnType<typeof useNamer>): string {
  const kind = kindOf(term, figure);
  if (kind === "issue") return namer.issue(term.issues[0]!);
  if (kind === "actor") return namer.actor(term.actors.at(figure.of === "actor" ? -1 : 0)!);
  return term.actors.map((actor) => isolated(namer.actor(actor))).join(", ");
}

/** A press shows the statement of one actor on one issue, or two actors side by side. */
function useTermButton(basis: Basis, onClose: () => void): (term: Term) => (() => void) | undefined {
  const { store } = usePorts();
  const show = useEvidence(basis, onClose);
  const { actors } = basis.shown.dataset;
  return ({ actors: who, issues, rows }) => {
    const [a, b] = who;
    if (who.length === 1 && issues.length === 1 && rows.length > 0) return () => show(rows[0]!);
    if (who.length === 2 && issues.length === 1 && rows.length > 0) return () => show(rows[0]!);
    if (who.length !== 2 || issues.length !== 0) return undefined;
    return () => {
      onClose();
      compare(store, { kind: "actor", a: actors[a!]!.id, b: actors[b!]!.id });
    };
  };
}
