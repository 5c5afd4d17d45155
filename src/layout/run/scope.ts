/** The nodes of a sheet that a mode lays out: all, the actors, or the issues; and the way between the two counts. */
import { carry, type Drawn } from "../sis/drawn.ts";
import { type Solver, solve } from "../sis/solver.ts";
import type { SolveOptions } from "../sis/start.ts";
import type { Places, SignedInput } from "../sis/types.ts";
import type { LayoutMode, Related, Sheet } from "./task.ts";

export interface Scope {
  /** First node of the sheet that is laid out, and how many are. */
  readonly first: number;
  readonly count: number;
}

export function scopeOf(mode: LayoutMode, { actors, issues }: SignedInput): Scope {
  if (mode === "actors") return { first: 0, count: actors };
  if (mode === "issues") return { first: actors, count: issues };
  return { first: 0, count: actors + issues };
}

/** Starts the signed layout of a sheet in a mode. */
export type SolveSheet = (
  mode: LayoutMode,
  sheet: Sheet,
  more: Pick<SolveOptions, "before" | "like">,
) => Solver;

/** Of actors and issues: what the first picture needs. */
export const solveBoth: SolveSheet = (_mode, { input, look }, more) => solve(input, { ...look, ...more });

export function lookAt(look: Sheet["look"], { first, count }: Scope): Sheet["look"] {
  const { boxes, radius } = look;
  return {
    ...look,
    radius: radius.slice(first, first + count),
    ...(boxes ? { boxes: boxes.slice(4 * first, 4 * (first + count)) } : {}),
  };
}

/** A map by the nodes that another sheet lays out. */
export function carryScoped(
  drawn: Drawn,
  mode: LayoutMode,
  to: SignedInput,
  { sheet, from }: Related,
): Drawn {
  const own = scopeOf(mode, to);
  const other = scopeOf(mode, sheet.input);
  return carry(
    drawn,
    from.slice(own.first, own.first + own.count).map((node) => {
      const there = node - other.first;
      return node >= 0 && there >= 0 && there < other.count ? there : -1;
    }),
  );
}

/**
 * Places for all nodes of a sheet. Those that the mode does not lay out are not drawn, and wait amid those who support them, or
 * whom they support: from there they come when the mode changes.
 */
export function widen(mode: LayoutMode, input: SignedInput, at: Places): Places {
  const { first, count } = scopeOf(mode, input);
  const nodes = input.actors + input.issues;
  if (count === nodes) return at;
  const wide = new Float64Array(nodes * 2);
  wide.set(at, 2 * first);
  const known = new Uint32Array(nodes);
  input.actor.forEach((actor, e) => {
    if (!(input.position[e]! > 0)) return;
    const issue = input.actors + input.issue[e]!;
    const [shown, hidden] = mode === "actors" ? [actor, issue] : [issue, actor];
    const k = ++known[hidden]!;
    for (const axis of [0, 1]) {
      const mean = 2 * hidden + axis;
      wide[mean]! += (wide[2 * shown + axis]! - wide[mean]!) / k;
    }
  });
  return wide;
}
