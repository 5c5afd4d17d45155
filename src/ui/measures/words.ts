/** Figures in words: values by their measure, things by their names. */
import { useCallback } from "react";
import { useIntl } from "react-intl";
import { BASES, STANCES } from "../../domain/stance.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import type { StripMark } from "../../state/measures/strips.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { plain } from "../plain.ts";

type Measure = FigureRef["measure"];

/** Shares of one, said in hundredths. */
const SHARES = new Set<Measure>([
  "agreement",
  "share",
  "salient",
  "contestedShare",
  "agreementIndex",
  "meanAgreement",
  "known",
  "supportShare",
  "ambivalence",
  "triangleIndex",
  "together",
  "activity",
  "prominence",
  "winShare",
  "groupConsensus",
  "windowAgreement",
]);

/** A value as its measure is said; that it cannot be worked out is said in words. */
export function useFigureText(): (measure: Measure, value: number) => string {
  const t = useText();
  const number = useNumber();
  return useCallback(
    (measure, value) => {
      if (Number.isNaN(value)) return t("figure.none");
      return SHARES.has(measure) ? t("figure.share", { value: value + 0 }) : number(value);
    },
    [t, number],
  );
}

/** A number of at most two decimals. */
export function useNumber(): (value: number) => string {
  const intl = useIntl();
  return useCallback(
    (value) =>
      Number.isNaN(value)
        ? "–"
        : intl
            .formatNumber(value + 0, { maximumFractionDigits: 2, signDisplay: "negative" })
            .replace("-", "−"),
    [intl],
  );
}

export interface Namer {
  readonly actor: (index: number) => string;
  readonly issue: (index: number) => string;
}

/** Names by index, in the language that the person chose; isolated where they stand in a sentence. */
export function useNamer(): Namer {
  const nameOf = useNames();
  const dataset = useApp(({ opened }) => opened?.dataset);
  const actor = useCallback(
    (index: number) => (dataset?.actors[index] ? plain(nameOf(dataset.actors[index])) : ""),
    [dataset, nameOf],
  );
  const issue = useCallback(
    (index: number) => (dataset?.issues[index] ? plain(nameOf(dataset.issues[index])) : ""),
    [dataset, nameOf],
  );
  return { actor, issue };
}

/** So that a name cannot disturb the direction of the sentence around it. */
export const isolated = (name: string) => `\u2068${name}\u2069`;

/** Some tables have pages of spoken text as names; in a title or a sentence their beginning says enough. */
const MOST_LETTERS = 140;

function shortened(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS).trimEnd()}…` : name;
}

/** What a figure is of, in words: "Israel and Hamas". */
export function useSubject(): (ref: FigureRef) => string {
  const t = useText();
  const nameOf = useNames();
  const dataset = useApp(({ opened }) => opened?.dataset);
  const lookup = useApp((state, selectors) => selectors.lookup(state));
  const spanText = useSpanText();
  return useCallback(
    (ref) => {
      const called = (kind: "actor" | "issue", id: string) => {
        const thing = (kind === "actor" ? dataset?.actors : dataset?.issues)?.[lookup?.[kind].get(id) ?? -1];
        return isolated(shortened(thing ? plain(nameOf(thing)) : id));
      };
      if (ref.of === "pair")
        return t("menu.pair", { a: called(ref.kind, ref.a), b: called(ref.kind, ref.b) });
      if (ref.of === "issue") return called("issue", ref.issue);
      if (ref.of === "audit") return called(ref.kind, ref.id);
      if (ref.of === "tie")
        return t("figure.subject.tie", {
          actor: called("actor", ref.actor),
          issue: called("issue", ref.issue),
        });
      if (ref.of === "window")
        return t("figure.subject.window", {
          date: spanText({ from: ref.day, to: ref.day }),
          since: spanText({ from: ref.since, to: ref.since }),
          moved: String(ref.measure === "windowMoved"),
          kernel: ref.kernel,
          days: ref.width,
        });
      return ref.of === "actor" ? called("actor", ref.actor) : t("figure.network");
    },
    [t, nameOf, dataset, lookup, spanText],
  );
}

/** "Israel: opposes, position −1, reported; its statements differ". */
export function useMarkWords(): (mark: StripMark) => string {
  const t = useText();
  const namer = useNamer();
  const number = useNumber();
  return ({ actor, stance, basis, position, differs }) =>
    t("strips.mark", {
      name: namer.actor(actor),
      stance: t(`stance.${STANCES[stance]!}`),
      position: number(position),
      basis: basis === 0 ? "" : t(`basis.${BASES[basis]!}`),
      hasBasis: String(basis !== 0),
      differs: String(differs),
    });
}
