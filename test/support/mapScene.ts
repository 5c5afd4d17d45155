/** A small scene for the map and its pictures: every stance, basis and shape once. */
import { seededRandom } from "../../src/base/random.ts";
import type { MapNode, Palette, Scene } from "../../src/view/types.ts";

export const node = (key: string, label: string, change: Partial<MapNode> = {}): MapNode => ({
  key,
  kind: key.startsWith("a") ? "actor" : "issue",
  label,
  direction: "ltr",
  radius: 12,
  proposed: false,
  person: false,
  visible: true,
  known: true,
  ...change,
});

export const PALETTE: Palette = {
  paper: [1, 1, 1],
  ink: [0, 0, 0],
  accent: [0, 0, 1],
  stances: [
    [0, 0.5, 0.5],
    [0.8, 0.2, 0.1],
    [0.5, 0.3, 0.7],
    [0.4, 0.4, 0.4],
  ],
  actor: [0.1, 0.1, 0.1],
  issue: [1, 1, 1],
  issueRim: [0.3, 0.3, 0.3],
  quiet: 0.8,
  hearsay: 0.7,
};

const SUPPORT = 0;
const OPPOSE = 1;
const CONDITIONAL = 2;
const NEUTRAL = 3;
const MEMBER = 6;

/** From, to, stance, basis, further stances as bits, which of all are weak as bits. */
const TIES: readonly (readonly [number, number, number, number, number, number])[] = [
  [0, 4, SUPPORT, 1, 0, 0],
  [0, 5, OPPOSE, 2, 0, 0],
  [1, 4, CONDITIONAL, 4, 2, 2],
  [1, 5, NEUTRAL, 3, 0, 8],
  [2, 4, OPPOSE, 5, 0, 2],
  [2, 1, MEMBER, 0, 0, 0],
];

export function mapScene(change: Partial<Scene> = {}): Scene {
  const nodes = [
    node("a:one", "First actor", { radius: 16 }),
    node("a:two", "فاعل ثان", { direction: "rtl" }),
    node("a:three", "A person", { person: true, radius: 8 }),
    node("a:four", "Planned body", { proposed: true, known: false, radius: 8 }),
    node("i:left", "The first of the issues"),
    node("i:right", "סוגיה", { direction: "rtl" }),
  ];
  return {
    nodes,
    ties: {
      length: TIES.length,
      source: Uint32Array.from(TIES, ([source]) => source),
      target: Uint32Array.from(TIES, ([, target]) => target),
    },
    looks: {
      stance: Uint8Array.from(TIES, ([, , stance]) => stance),
      kinds: Uint8Array.from(TIES, ([, , stance, , others]) => (stance < 4 ? 1 << stance : 0) | others),
      weak: Uint8Array.from(TIES, ([, , , , , weak]) => weak),
      basis: Uint8Array.from(TIES, ([, , , basis]) => basis),
    },
    positions: new Float64Array([-220, 90, 0, -10, 210, 80, 120, -140, -150, -120, 190, -70]),
    box: undefined,
    hover: undefined,
    selected: undefined,
    palette: PALETTE,
    font: "sans-serif",
    fonts: "",
    labelSize: 14,
    spotlight: undefined,
    markScale: 1,
    complete: true,
    ...change,
  };
}

/** Many ties between twenty actors and a hundred issues, of every stance, always the same. */
export function crowdScene(count: number): Scene {
  const random = seededRandom(7);
  const nodes = Array.from({ length: 120 }, (_, i) =>
    node(`${i < 20 ? "a" : "i"}:${i}`, `Name ${i}`, { radius: 6 }),
  );
  const pick = (from: number, many: number) =>
    Uint32Array.from({ length: count }, () => from + Math.floor(random() * many));
  const bytes = (most: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * most));
  const stance = bytes(4);
  return mapScene({
    nodes,
    ties: { length: count, source: pick(0, 20), target: pick(20, 100) },
    looks: {
      stance,
      kinds: stance.map((code) => 1 << code),
      weak: new Uint8Array(count),
      basis: bytes(5).map((basis) => basis + 1),
    },
    positions: Float64Array.from({ length: 240 }, (_, k) => (random() - 0.5) * (k % 2 ? 400 : 700)),
  });
}
