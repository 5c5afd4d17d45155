/** The same measures as plain loops over maps and pairs of names: what ours is held against, in number and in time. */
import { OUT_OF_PLACE, type PositionMatrix } from "../../src/analytics/matrix.ts";
import type { SignedTies } from "../../src/analytics/signed.ts";

/** Actor → issue → position; NaN = asked for and not known, null = the question does not arise. */
export type ByName = ReadonlyMap<string, ReadonlyMap<string, number | null>>;

export function positionsByName(matrix: PositionMatrix): ByName {
  const found = new Map<string, Map<string, number | null>>();
  for (let i = 0; i < matrix.rows; i++) {
    if (matrix.start[i + 1] === matrix.start[i]) continue;
    const own = new Map<string, number | null>();
    for (let c = matrix.start[i]!; c < matrix.start[i + 1]!; c++)
      own.set(`issue ${matrix.column[c]}`, matrix.state[c] === OUT_OF_PLACE ? null : matrix.value[c]!);
    found.set(`actor ${i}`, own);
  }
  return found;
}

const issuesOf = (all: ByName) => new Set([...all.values()].flatMap((own) => [...own.keys()]));

const isKnown = (x: number | null | undefined): x is number => typeof x === "number" && !Number.isNaN(x);

/** Σ of agreement and of its bounds over all pairs with something in common. */
export function plainAgreements(all: ByName): number {
  const actors = [...all.values()];
  const issues = [...issuesOf(all)];
  let total = 0;
  for (let i = 0; i < actors.length; i++)
    for (let j = i + 1; j < actors.length; j++) {
      let [m, of, congruence, low, high] = [0, 0, 0, 0, 0];
      for (const issue of issues) {
        const [x, y] = [actors[i]!.get(issue), actors[j]!.get(issue)];
        if (x === null || y === null) continue;
        of++;
        if (isKnown(x) && isKnown(y)) {
          m++;
          congruence += 1 - Math.abs(x - y) / 2;
          continue;
        }
        high++;
        const known = isKnown(x) ? x : y;
        if (isKnown(known)) low += 1 - (1 + Math.abs(known)) / 2;
      }
      if (m > 0) total += congruence / m + (2 * congruence + low + high) / of;
    }
  return total;
}

/** Σ over issues of van der Eijk's A, the agreement index, and Montalvo–Reynal-Querol's index. */
export function plainIssues(all: ByName): number {
  let total = 0;
  for (const issue of issuesOf(all)) {
    const positions = [...all.values()].map((own) => own.get(issue)).filter(isKnown);
    if (positions.length === 0) continue;
    const steps = [-1, -0.5, 0, 0.5, 1].map((step) => positions.filter((x) => x === step).length);
    const camps = [
      positions.filter((x) => x > 0).length,
      positions.filter((x) => x < 0).length,
      positions.filter((x) => x === 0).length,
    ];
    const n = positions.length;
    const most = Math.max(...camps);
    total += vanDerEijk(steps) + (most - (n - most) / 2) / n;
    total += 4 * camps.reduce((sum, camp) => sum + (camp / n) ** 2 * (1 - camp / n), 0);
  }
  return total;
}

function vanDerEijk(frequencies: readonly number[]): number {
  let rest = [...frequencies];
  const all = rest.reduce((sum, n) => sum + n, 0);
  let total = 0;
  while (rest.some((n) => n > 0)) {
    const height = Math.min(...rest.filter((n) => n > 0));
    const on = rest.map((n) => n > 0);
    const used = on.filter(Boolean).length;
    let [uni, bi] = [0, 0];
    for (let i = 0; i < on.length; i++)
      for (let j = i + 1; j < on.length; j++)
        for (let k = j + 1; k < on.length; k++) {
          if (on[i] && !on[j] && on[k]) bi++;
          else if (on[j] && on[i] !== on[k]) uni++;
        }
    const K = on.length;
    const unity = uni + bi === 0 ? 0 : ((K - 2) * uni - (K - 1) * bi) / ((K - 2) * (uni + bi));
    const layer = used === 1 ? 1 : unity * (1 - (used - 1) / (K - 1));
    total += ((height * used) / all) * layer;
    rest = rest.map((n) => Math.max(0, n - height));
  }
  return total;
}

type Network = ReadonlyMap<number, ReadonlyMap<number, number>>;

function networkOf({ a, b, strength }: SignedTies): Network {
  const found = new Map<number, Map<number, number>>();
  const put = (from: number, to: number, t: number) => {
    const own = found.get(from) ?? new Map<number, number>();
    found.set(from, own.set(to, t));
  };
  for (let e = 0; e < a.length; e++) {
    put(a[e]!, b[e]!, strength[e]!);
    put(b[e]!, a[e]!, strength[e]!);
  }
  return found;
}

export function plainTriangles(ties: SignedTies): number {
  const network = networkOf(ties);
  let balanced = 0;
  for (const [u, own] of network)
    for (const [v, uv] of own) {
      if (v <= u) continue;
      for (const [w, vw] of network.get(v)!) {
        if (w <= v) continue;
        const uw = own.get(w);
        if (uw !== undefined && uv * vw * uw > 0) balanced++;
      }
    }
  return balanced;
}

/** Brandes' algorithm with lists and maps, along positive ties. */
export function plainBetweenness(ties: SignedTies): number {
  const friends = new Map<number, number[]>();
  for (const [node, own] of networkOf(ties)) {
    const list = [...own].filter(([, t]) => t > 0).map(([to]) => to);
    if (list.length > 0) friends.set(node, list);
  }
  const between = new Map<number, number>();
  for (const source of friends.keys()) {
    const [stack, before] = [[] as number[], new Map<number, number[]>()];
    const ways = new Map([[source, 1]]);
    const depth = new Map([[source, 0]]);
    const queue = [source];
    for (let v = queue.shift(); v !== undefined; v = queue.shift()) {
      stack.push(v);
      for (const w of friends.get(v)!) {
        if (!depth.has(w)) {
          depth.set(w, depth.get(v)! + 1);
          queue.push(w);
        }
        if (depth.get(w) !== depth.get(v)! + 1) continue;
        ways.set(w, (ways.get(w) ?? 0) + ways.get(v)!);
        const list = before.get(w);
        if (list) list.push(v);
        else before.set(w, [v]);
      }
    }
    const share = new Map<number, number>();
    for (const w of stack.reverse()) {
      for (const v of before.get(w) ?? [])
        share.set(v, (share.get(v) ?? 0) + (ways.get(v)! / ways.get(w)!) * (1 + (share.get(w) ?? 0)));
      if (w !== source) between.set(w, (between.get(w) ?? 0) + (share.get(w) ?? 0));
    }
  }
  const n = friends.size;
  const all = [...between.values()].reduce((sum, value) => sum + value, 0);
  return n > 2 ? all / ((n - 1) * (n - 2)) : 0;
}

/** Every division in two, each counted anew. */
export function plainLine(ties: SignedTies): number {
  const list = Array.from(ties.strength, (t, e) => ({ a: ties.a[e]!, b: ties.b[e]!, t }));
  let least = list.length;
  for (let code = 0; code < 2 ** (ties.nodes - 1); code++) {
    let wrong = 0;
    for (const { a, b, t } of list) {
      const same = ((code >> a) & 1) === ((code >> b) & 1);
      if (t > 0 !== same) wrong++;
    }
    least = Math.min(least, wrong);
  }
  return least;
}
