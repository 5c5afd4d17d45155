/** One actor, or one issue, in the middle: where it stands on what, and how near or far the others are. Pure. */
import { isPosition, NOT_APPLICABLE, STANCE_CODES, type StanceCode } from "../domain/stance.ts";
import { readPosition } from "../graph/positions.ts";
import { NO_STANCE } from "../graph/ties.ts";
import type { CompareReading } from "./compare.ts";
import type { Shown } from "./describe.ts";
import type { Ego } from "./document.ts";
import { thingsInView } from "./inView.ts";
import { GROUP_ORDER } from "./presentSteps.ts";

/** An issue of the actor in the middle, or an actor on the issue in the middle. */
export interface EgoTie {
  /** Index of that issue, or of that displayed actor. */
  readonly by: number;
  /** Index into the ties. */
  readonly tie: number;
  readonly basis: number;
  /** As it is read; NaN = not known. */
  readonly position: number;
  /** Stances of other passing statements that differ. */
  readonly others: readonly StanceCode[];
}

export interface EgoGroup {
  readonly stance: StanceCode;
  readonly ties: readonly EgoTie[];
}

/** Another of the same kind. */
export interface Neighbour {
  readonly index: number;
  /** 0 … 1 over what both are known on. */
  readonly agreement: number;
  /** Things both are known on, of how many in view that arise for both. */
  readonly common: number;
  readonly all: number;
  /** Of these, on the same side: both for, both against, or both neutral. */
  readonly shared: number;
  /** Where agreement could lie if everything were known, and the figure itself. */
  readonly least: number;
  readonly most: number;
}

export interface EgoModel {
  readonly kind: Ego["kind"];
  readonly index: number;
  /** One for each stance, in the order of {@link GROUP_ORDER}, also empty ones. */
  readonly groups: readonly EgoGroup[];
  /** Things in view of which nothing is recorded here. */
  readonly silent: readonly number[];
  /** Things whose position is known, of how many in view that arise. */
  readonly known: number;
  readonly all: number;
  /** The nearest first; only those with something in common. */
  readonly neighbours: readonly Neighbour[];
  /** In view, but known on nothing that this one is known on. */
  readonly strangers: readonly number[];
}

/** The ties from the side of the one in the middle: who or what has them, and by what they are compared. */
function sidesOf({ ties }: Shown, kind: Ego["kind"]) {
  return kind === "actor" ? { own: ties.actor, by: ties.issue } : { own: ties.issue, by: ties.actor };
}

/** Positions by tie, as they are read. */
function reader({ dataset, ties, summary }: Shown, { neutral, turned }: CompareReading, kind: Ego["kind"]) {
  const flipped = new Set(kind === "issue" ? turned : []);
  return (tie: number): number => {
    const stance = summary.stance[tie]!;
    if (stance === NO_STANCE || !isPosition(stance)) return Number.NaN;
    const isTurned = flipped.size > 0 && flipped.has(dataset.issues[ties.issue[tie]!]!.id);
    return readPosition(summary.position[tie]!, stance, neutral, isTurned);
  };
}

/** What is known of the one in the middle on each thing in view. */
interface Middle {
  /** By index of things: 1 = in view and it arises for the one in the middle. */
  readonly arises: Uint8Array;
  /** NaN = not known. */
  readonly position: Float64Array;
}

/** @param index of a displayed actor, or of an issue. O(ties). */
export function buildEgo(shown: Shown, kind: Ego["kind"], index: number, reading: CompareReading): EgoModel {
  const { summary } = shown;
  const { own, by } = sidesOf(shown, kind);
  const read = reader(shown, reading, kind);
  const view = thingsInView(shown, kind);
  const things = kind === "actor" ? shown.dataset.issues.length : shown.dataset.actors.length;
  const middle: Middle = {
    arises: new Uint8Array(things),
    position: new Float64Array(things).fill(Number.NaN),
  };
  for (const thing of view) middle.arises[thing] = 1;
  const found: EgoTie[][] = STANCE_CODES.map(() => []);
  const said = new Set<number>();
  for (let tie = 0; tie < own.length; tie++) {
    if (own[tie] !== index || summary.count[tie] === 0) continue;
    const thing = by[tie]!;
    const stance = summary.stance[tie]!;
    const position = read(tie);
    const others = STANCE_CODES.filter(
      (code) => isPosition(code) && code !== stance && (summary.kinds[tie]! & (1 << code)) !== 0,
    );
    found[stance]!.push({ by: thing, tie, basis: summary.basis[tie]!, position, others });
    said.add(thing);
    middle.position[thing] = position;
    if (stance === NOT_APPLICABLE) middle.arises[thing] = 0;
  }
  const all = view.filter((thing) => middle.arises[thing] === 1);
  return {
    kind,
    index,
    groups: GROUP_ORDER.map((stance) => ({ stance, ties: found[stance]! })),
    silent: view.filter((thing) => !said.has(thing)),
    known: all.filter((thing) => !Number.isNaN(middle.position[thing]!)).length,
    all: all.length,
    ...neighboursOf(shown, kind, index, middle, read),
  };
}

function neighboursOf(
  shown: Shown,
  kind: Ego["kind"],
  index: number,
  middle: Middle,
  read: (tie: number) => number,
): Pick<EgoModel, "neighbours" | "strangers"> {
  const { summary } = shown;
  const { own, by } = sidesOf(shown, kind);
  const count = kind === "actor" ? shown.dataset.actors.length : shown.dataset.issues.length;
  const sums = (): Float64Array => new Float64Array(count);
  const [common, shared, distance, farthest, out, seen] = [sums(), sums(), sums(), sums(), sums(), sums()];
  /** How far the one in the middle could be from somebody of whom nothing is known, by thing; and in all. */
  const openTo = (position: number) => (Number.isNaN(position) ? 1 : (1 + Math.abs(position)) / 2);
  let open = 0;
  let things = 0;
  middle.arises.forEach((arises, thing) => {
    if (arises === 0) return;
    open += openTo(middle.position[thing]!);
    things++;
  });
  for (let tie = 0; tie < own.length; tie++) {
    const [one, thing] = [own[tie]!, by[tie]!];
    if (one === index || summary.count[tie] === 0) continue;
    seen[one] = 1;
    if (middle.arises[thing] === 0) continue;
    const mine = middle.position[thing]!;
    const theirs = read(tie);
    if (summary.stance[tie] === NOT_APPLICABLE) {
      out[one]!++;
      farthest[one]! -= openTo(mine);
    } else if (!Number.isNaN(theirs)) {
      const known = !Number.isNaN(mine);
      const apart = known ? Math.abs(mine - theirs) / 2 : openTo(theirs);
      farthest[one]! += apart - openTo(mine);
      if (!known) continue;
      common[one]!++;
      distance[one]! += apart;
      if (Math.sign(mine) === Math.sign(theirs)) shared[one]!++;
    }
  }
  const inView = [...seen.keys()].filter((one) => seen[one] === 1);
  const neighbours = inView
    .filter((one) => common[one]! > 0)
    .map((one): Neighbour => {
      const all = things - out[one]!;
      const agreement = 1 - distance[one]! / common[one]!;
      return {
        index: one,
        agreement,
        common: common[one]!,
        all,
        shared: shared[one]!,
        least: Math.min(agreement, 1 - (open + farthest[one]!) / all),
        most: Math.max(agreement, 1 - distance[one]! / all),
      };
    })
    .sort((p, q) => q.agreement - p.agreement || q.common - p.common || p.index - q.index);
  return { neighbours, strangers: inView.filter((one) => common[one] === 0) };
}

/** What one shares with the one in the middle, and what they dispute: indexes of things, the widest dispute first. */
export interface Between {
  readonly shared: readonly number[];
  readonly disputed: readonly number[];
}

/** For the neighbours that are looked at. O(ties). */
export function betweenOf(
  shown: Shown,
  { kind, groups }: EgoModel,
  those: readonly number[],
  reading: CompareReading,
): ReadonlyMap<number, Between> {
  const { own, by } = sidesOf(shown, kind);
  const read = reader(shown, reading, kind);
  const { actors, issues } = shown.dataset;
  const [ofKind, others] = kind === "actor" ? [actors, issues] : [issues, actors];
  const mine = new Float64Array(others.length).fill(Number.NaN);
  for (const { ties } of groups) for (const tie of ties) mine[tie.by] = tie.position;
  const found = new Map(those.map((one) => [one, { shared: [] as number[], disputed: [] as number[] }]));
  const wanted = new Uint8Array(ofKind.length);
  for (const one of those) wanted[one] = 1;
  const apart = new Map<string, number>();
  for (let tie = 0; tie < own.length; tie++) {
    const [one, thing] = [own[tie]!, by[tie]!];
    const position = mine[thing]!;
    const theirs = wanted[one] === 0 || Number.isNaN(position) ? Number.NaN : read(tie);
    if (Number.isNaN(theirs)) continue;
    const same = Math.sign(position) === Math.sign(theirs);
    found.get(one)![same ? "shared" : "disputed"].push(thing);
    apart.set(`${one} ${thing}`, Math.abs(position - theirs));
  }
  for (const [one, { disputed }] of found)
    disputed.sort((p, q) => apart.get(`${one} ${q}`)! - apart.get(`${one} ${p}`)! || p - q);
  return found;
}
