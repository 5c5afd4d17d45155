/** Issues whose wording is turned round, as the picture has them: lines of the other stance, and a name that says so. */
import type { Dataset } from "../domain/dataset.ts";
import { OPPOSE, SUPPORT } from "../domain/stance.ts";
import type { LineColumns } from "../graph/narrowed.ts";
import type { TieIndex } from "../graph/ties.ts";
import type { IntlShape } from "../i18n/intl.ts";
import { localeOf } from "../i18n/locales.ts";
import type { MapNode } from "../view/types.ts";

/** 1 by issue index; undefined where none is turned. */
export function turnedIssues(dataset: Dataset, flipped: readonly string[]): Uint8Array | undefined {
  if (flipped.length === 0) return undefined;
  const ids = new Set(flipped);
  const turned = Uint8Array.from(dataset.issues, ({ id }) => (ids.has(id) ? 1 : 0));
  return turned.includes(1) ? turned : undefined;
}

/** What ties show, with support and opposition exchanged where the wording is turned; a condition is no side, nor is neutral. */
export function turnTies(summary: LineColumns, ties: TieIndex, turned: Uint8Array | undefined): LineColumns {
  if (!turned) return summary;
  const stance = summary.stance.slice();
  const kinds = summary.kinds.slice();
  const weak = summary.weak.slice();
  for (let t = 0; t < ties.length; t++) {
    if (turned[ties.issue[t]!] !== 1) continue;
    if (stance[t] === SUPPORT || stance[t] === OPPOSE) stance[t] = SUPPORT + OPPOSE - stance[t]!;
    kinds[t] = exchangeBits(kinds[t]!);
    weak[t] = exchangeBits(weak[t]!);
  }
  return { stance, kinds, weak, basis: summary.basis };
}

function exchangeBits(bits: number): number {
  const both = (1 << SUPPORT) | (1 << OPPOSE);
  const differ = ((bits >> SUPPORT) ^ (bits >> OPPOSE)) & 1;
  return differ ? bits ^ both : bits;
}

/** How the name of a turned issue reads, in a language of the interface. */
export type TurnedName = (name: string) => Pick<MapNode, "label" | "direction">;

/** The names of issues, of which some are turned. */
export interface TurnedNames {
  readonly issues: Uint8Array;
  /** Undefined until its words have come. */
  readonly name: TurnedName | undefined;
}

/** The words are fetched when they are first needed. @param come told when they are there. */
export function createTurnedWords(come: () => void): (locale: string) => TurnedName | undefined {
  let known: { locale: string; name: TurnedName | undefined } | undefined;
  return (locale) => {
    if (known?.locale === locale) return known.name;
    const asked = { locale, name: undefined as TurnedName | undefined };
    known = asked;
    void import("../i18n/intl.ts")
      .then(({ intlFor }) => intlFor(locale))
      .then(
        (intl) => {
          asked.name = nameWith(intl, locale);
          come();
        },
        () => {
          known = undefined; // the network may come back
        },
      );
    return undefined;
  };
}

/** The name keeps its direction inside the words around it. */
function nameWith(intl: IntlShape, locale: string): TurnedName {
  const { direction } = localeOf(locale);
  return (name) => ({
    label: intl.formatMessage({ id: "map.turned" }, { name: `\u2068${name}\u2069` }),
    direction,
  });
}
