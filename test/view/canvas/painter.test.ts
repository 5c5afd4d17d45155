/** The painter: a picture follows from what there is, not from what was there before. */
import { expect, test } from "vitest";
import type { PaintLooks } from "../../../src/view/canvas/looks.ts";
import { createPainter, type Painter } from "../../../src/view/canvas/painter.ts";
import type { TieFrame } from "../../../src/view/tieFrame.ts";
import type { Scene } from "../../../src/view/types.ts";
import { crowdScene } from "../../support/mapScene.ts";

const TIES = 3000;
const scene = crowdScene(TIES);

function frame(change: Partial<TieFrame> = {}): TieFrame {
  return {
    toPixels: new Float32Array([0.5, 0, 0, 0, -0.5, 0, 200, 120, 1]),
    width: 400,
    height: 240,
    ratio: 1,
    pixelRatio: 1,
    nodeScale: 1,
    focusNode: -1,
    focusTie: -1,
    selectedTie: -1,
    spotlit: false,
    palette: scene.palette,
    ...change,
  };
}

/** The looks with some ties hidden. */
function looks(shown: (tie: number) => boolean, { looks: all }: Scene = scene): PaintLooks {
  const stance = all.stance.map((code, tie) => (shown(tie) ? code : 255));
  return { ...all, stance, stops: new Uint8Array(TIES).fill(128), lit: undefined };
}

function painter(first: PaintLooks): Painter {
  const made = createPainter();
  const shape = new Uint8Array(scene.nodes.length).fill(255);
  const none = new Uint32Array(scene.nodes.length);
  made.change({
    ties: scene.ties,
    positions: scene.positions,
    radii: new Float32Array(scene.nodes.length).fill(4),
    marks: { fill: none, rim: none, shape },
    looks: first,
  });
  return made;
}

/** Whether two pictures are the same, byte by byte. */
const same = (a: Uint32Array<ArrayBuffer>, b: Uint32Array<ArrayBuffer>) =>
  Buffer.from(a.buffer).equals(Buffer.from(b.buffer));

const FILTERS: readonly ((tie: number) => boolean)[] = [
  () => true,
  (tie) => scene.looks.stance[tie] === 1 || tie < 2600,
  (tie) => tie % 20 !== 0,
  (tie) => tie % 20 !== 0 && tie > 30,
  () => true,
  (tie) => scene.looks.stance[tie] !== 0 || tie > 2500,
  (tie) => tie < 2700,
  () => true,
];

test("after any filters a picture is the one that the last of them makes, whatever was counted before", () => {
  const used = painter(looks(() => true));
  let buffer: Uint32Array<ArrayBuffer> | undefined;
  for (const [step, shown] of FILTERS.entries()) {
    used.change({ looks: looks(shown) });
    buffer = used.paint(frame(), buffer);
    expect(same(buffer, painter(looks(shown)).paint(frame())), `step ${step}`).toBe(true);
  }
});

test("cameras in between leave no trace, nor does what was pointed at", () => {
  const used = painter(looks(() => true));
  const before = used.paint(frame());
  const moved = used.paint(frame({ toPixels: new Float32Array([0.9, 0, 0, 0, -0.9, 0, 150, 100, 1]) }));
  expect(same(moved, before)).toBe(false);
  expect(same(used.paint(frame({ focusNode: 3 })), before)).toBe(false);
  expect(used.paint(frame({ width: 300, height: 500 }))).toHaveLength(150_000);
  expect(same(used.paint(frame()), before)).toBe(true);
});

test("a line ends at its nodes: nothing is drawn where there is nothing", () => {
  const only = painter(looks((tie) => tie === 0));
  const pixels = only.paint(frame());
  const at = (node: number, k: number) => scene.positions[2 * node + k]! * (k ? -0.5 : 0.5) + (k ? 120 : 200);
  const [a, b] = [scene.ties.source[0]!, scene.ties.target[0]!];
  const box = [0, 1].map(
    (k) => [Math.min(at(a, k), at(b, k)) - 16, Math.max(at(a, k), at(b, k)) + 16] as const,
  );
  let inked = 0;
  pixels.forEach((pixel, i) => {
    if (pixel === 0xffffffff) return;
    inked++;
    for (const [k, value] of [i % 400, Math.floor(i / 400)].entries()) {
      expect(value).toBeGreaterThan(box[k]![0]);
      expect(value).toBeLessThan(box[k]![1]);
    }
  });
  expect(inked).toBeGreaterThan(20);
});

test("in a crowd opposition gives as much colour as support", () => {
  const [support, oppose] = scene.palette.stances;
  const all = (code: (tie: number) => number) => {
    const made = looks(() => true);
    return painter({ ...made, stance: made.stance.map((_, tie) => code(tie)) }).paint(frame());
  };
  const coverage = (pixels: Uint32Array, ink: readonly number[]) =>
    pixels.reduce((sum, pixel) => {
      const paper = scene.palette.paper[0] * 255;
      return sum + ((pixel & 255) - paper) / (ink[0]! * 255 - paper);
    }, 0);
  const whole = coverage(
    all(() => 0),
    support,
  );
  const dashed = coverage(
    all(() => 1),
    oppose,
  );
  expect(dashed / whole).toBeGreaterThan(0.8);
  expect(dashed / whole).toBeLessThan(1.1);
});
