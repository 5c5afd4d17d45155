/** What a step of the history is called: an id and values, read off the two documents; the words are made in `ui`. */

import { activeClauses, CLAUSES, type Clause, type Filter } from "../domain/filter.ts";
import type { NodeMeasure } from "../graph/measure.ts";
import {
  type Arrangement,
  type LayoutWay,
  type MapMode,
  type NeutralReading,
  type PairLine,
  sameAfresh,
} from "./arrangement.ts";
import {
  type Compared,
  type Document,
  type Ego,
  type Places,
  type Selection,
  sameCompared,
  samePlaces,
  sameSelection,
} from "./document.ts";
import { sameGroups } from "./groups.ts";
import type { OrderedAxis, Ordering, Orders } from "./orders.ts";
import { sameList, sameValue } from "./same.ts";
import { sameTable } from "./tableLook.ts";

export type StepName =
  | { readonly kind: "filter" | "unfilter"; readonly clause: Clause }
  | {
      readonly kind:
        | "filters"
        | "clearFilters"
        | "deselect"
        | "uncompare"
        | "unfoldAll"
        | "foldAll"
        | "putBack"
        | "link"
        | "missing"
        | "reading"
        | "groups"
        | "table"
        | "other";
    }
  | { readonly kind: "select"; readonly selection: Selection }
  | { readonly kind: "compare"; readonly compared: Compared }
  | { readonly kind: "ego"; readonly ego: Ego }
  | { readonly kind: "fold" | "unfold"; readonly body: string }
  /** `node` is a key as the picture has it. */
  | { readonly kind: "move" | "back"; readonly node: string }
  | { readonly kind: "size"; readonly by: NodeMeasure }
  | { readonly kind: "mode"; readonly mode: MapMode }
  | { readonly kind: "way"; readonly way: LayoutWay }
  | { readonly kind: "lines"; readonly lines: PairLine }
  | { readonly kind: "neutral"; readonly reading: NeutralReading }
  | { readonly kind: "flip"; readonly issue: string }
  | { readonly kind: "afresh" }
  | { readonly kind: "order"; readonly of: OrderedAxis; readonly by: Ordering };

/** The clauses in which two filters differ. */
export function changedClauses(a: Filter, b: Filter): Clause[] {
  return CLAUSES.filter((clause) => {
    if (clause === "confidence") return a.minConfidence !== b.minConfidence;
    if (clause === "dates") return a.from !== b.from || a.to !== b.to;
    return !sameValue(a[clause], b[clause]);
  });
}

/** Names the step from one document to another by the one thing that changed; `other` when several did. */
export function nameStep(before: Document, after: Document): StepName {
  const names = [
    nameFilter(before.filter, after.filter),
    nameFold(before.unfolded, after.unfolded),
    nameSelection(before, after),
    after.ego && !sameSelection(before.ego, after.ego)
      ? ({ kind: "ego", ego: after.ego } as const)
      : undefined,
    namePlaces(before.places, after.places),
    before.sizeBy === after.sizeBy ? undefined : { kind: "size" as const, by: after.sizeBy },
    sameTable(before.table, after.table) ? undefined : { kind: "table" as const },
    before.missing === after.missing ? undefined : { kind: "missing" as const },
    ...nameArrangement(before.arrangement, after.arrangement),
    ...nameOrders(before.orders, after.orders),
  ].filter((name) => name !== undefined);
  return names.length === 1 ? names[0]! : { kind: "other" };
}

function nameFilter(before: Filter, after: Filter): StepName | undefined {
  const changed = changedClauses(before, after);
  if (changed.length === 0) return undefined;
  const active = activeClauses(after);
  if (active.length === 0 && activeClauses(before).length > 1) return { kind: "clearFilters" };
  if (changed.length > 1) return { kind: "filters" };
  const clause = changed[0]!;
  return { kind: active.includes(clause) ? "filter" : "unfilter", clause };
}

function nameFold(before: readonly string[], after: readonly string[]): StepName | undefined {
  const opened = after.filter((body) => !before.includes(body));
  const closed = before.filter((body) => !after.includes(body));
  if (opened.length + closed.length === 0) return undefined;
  if (opened.length + closed.length > 1) return { kind: opened.length > 0 ? "unfoldAll" : "foldAll" };
  return opened.length > 0 ? { kind: "unfold", body: opened[0]! } : { kind: "fold", body: closed[0]! };
}

/** A selection and a comparison take each other's place: that is one step. */
function nameSelection(before: Document, after: Document): StepName | undefined {
  const { selection, compared } = after;
  const stays = sameCompared(before.compared, compared);
  if (!sameGroups(before.groups, after.groups) && after.groups) return { kind: "groups" };
  if (stays && sameGroups(before.groups, after.groups) && sameSelection(before.selection, selection))
    return undefined;
  if (compared) return stays ? { kind: "other" } : { kind: "compare", compared };
  if (selection) return { kind: "select", selection };
  return { kind: (before.compared ?? before.groups) ? "uncompare" : "deselect" };
}

function namePlaces(before: Places, after: Places): StepName | undefined {
  if (samePlaces(before, after)) return undefined;
  if (after.size === 0) return { kind: "putBack" };
  const moved = [...after].filter(([key, { x, y }]) => before.get(key)?.x !== x || before.get(key)?.y !== y);
  if (moved.length === 1 && after.size >= before.size) return { kind: "move", node: moved[0]![0] };
  const gone = [...before.keys()].filter((key) => !after.has(key));
  return moved.length === 0 && gone.length === 1 ? { kind: "back", node: gone[0]! } : { kind: "other" };
}

function nameArrangement(before: Arrangement, after: Arrangement): StepName[] {
  const names: StepName[] = [];
  if (before.mode !== after.mode) names.push({ kind: "mode", mode: after.mode });
  if (before.way !== after.way) names.push({ kind: "way", way: after.way });
  if (before.lines !== after.lines) names.push({ kind: "lines", lines: after.lines });
  if (before.neutral !== after.neutral) names.push({ kind: "neutral", reading: after.neutral });
  if (!sameAfresh(before.afresh, after.afresh)) names.push({ kind: "afresh" });
  if (!sameList(before.flipped, after.flipped)) names.push(nameFlip(before.flipped, after.flipped));
  return names;
}

function nameOrders(before: Orders, after: Orders): StepName[] {
  return (["actors", "issues"] as const).flatMap((of) =>
    before[of] === after[of] ? [] : [{ kind: "order", of, by: after[of] }],
  );
}

function nameFlip(before: readonly string[], after: readonly string[]): StepName {
  const turned = [
    ...after.filter((id) => !before.includes(id)),
    ...before.filter((id) => !after.includes(id)),
  ];
  return turned.length === 1 ? { kind: "flip", issue: turned[0]! } : { kind: "other" };
}
