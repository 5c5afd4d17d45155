/** The marks around nodes, drawn: dashed ring, pin, and the circle of an issue with its exceptions, pixel by pixel. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { createMapView, type MapView } from "../../src/view/mapView.ts";
import type { Scene } from "../../src/view/types.ts";
import { mapEvents } from "../support/mapEvents.ts";
import { mapScene } from "../support/mapScene.ts";

const WIDTH = 800;
const HEIGHT = 600;
const ONE = 0;
const ISSUE = 4;

let place: HTMLElement;
let view: MapView;
let drawn: (() => void) | undefined;
let asked = 0;

/** Nodes without names, so that nothing but marks is on the canvas of names. */
function scene(change: Partial<Scene> = {}): Scene {
  const base = mapScene();
  return { ...base, nodes: base.nodes.map((node) => ({ ...node, label: "" })), ...change };
}

beforeEach(async () => {
  place = document.createElement("div");
  place.style.cssText = `position: fixed; inset: 0; width: ${WIDTH}px; height: ${HEIGHT}px`;
  document.body.append(place);
  const ready = new Promise<void>((done) => {
    drawn = done;
  });
  view = createMapView(place, scene(), {
    ...mapEvents(),
    painted: () => drawn?.(),
  });
  await ready;
});
afterEach(() => {
  view.kill();
  place.remove();
});

interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly ratio: number;
}

/** The canvas of names in the next picture. */
async function picture(change: Partial<Scene>): Promise<Pixels> {
  const painted = new Promise<void>((done) => {
    drawn = done;
  });
  view.show({ ...change, fonts: `${++asked}` });
  await painted;
  const canvas = place.querySelector<HTMLCanvasElement>("canvas.sigma-labels")!;
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
  return { data, width, ratio: width / WIDTH };
}

const colourAt = ({ data, width, ratio }: Pixels, x: number, y: number) => {
  const at = 4 * (Math.floor(y * ratio) * width + Math.floor(x * ratio));
  return [...data.slice(at, at + 4)] as [number, number, number, number];
};

/** Shares of the circle around a node, a distance from its rim, that are inked. */
function inkAround(pixels: Pixels, node: number, distance: number): number {
  const { x, y } = view.placeOf({ node })!;
  const radius = view.picture!.radii[node]! + distance;
  const steps = 180;
  let inked = 0;
  for (let k = 0; k < steps; k++) {
    const angle = (2 * Math.PI * k) / steps;
    const [, , , alpha] = colourAt(pixels, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    if (alpha > 110) inked++;
  }
  return inked / steps;
}

const bytes = (...marked: readonly number[]) => Uint8Array.from({ length: 6 }, (_, i) => +marked.includes(i));

test("a node that cannot be placed has a dashed ring off its rim; one put by hand a pin at its shoulder", async () => {
  const bare = await picture({ marks: undefined });
  expect(bare.data.every((value) => value === 0)).toBe(true);

  const doubtful = await picture({ marks: { doubtful: bytes(ONE), held: bytes() } });
  const share = inkAround(doubtful, ONE, 4.5);
  expect(share).toBeGreaterThan(0.3);
  expect(share).toBeLessThan(0.75);
  expect(inkAround(doubtful, ONE, 1)).toBe(0);
  expect(inkAround(doubtful, ISSUE, 4.5)).toBe(0);

  const held = await picture({ marks: { doubtful: bytes(), held: bytes(ISSUE) } });
  const { x, y } = view.placeOf({ node: ISSUE })!;
  const out = (view.picture!.radii[ISSUE]! + 6.5) * Math.SQRT1_2;
  expect(colourAt(held, x + out, y - out)[3]).toBe(255);
  expect(colourAt(held, x - out, y - out)[3]).toBe(0);
  expect(inkAround(held, ISSUE, 6.5)).toBeLessThan(0.2);

  // What a filter hides has no marks; what is out of focus steps back.
  const nodes = view.picture!.nodes.map((node, i) => (i === ISSUE ? { ...node, visible: false } : node));
  const hidden = await picture({ nodes });
  expect(hidden.data.every((value) => value === 0)).toBe(true);
  const faded = await picture({ marks: { doubtful: bytes(3), held: bytes() }, hover: { node: ONE } });
  expect(inkAround(faded, 3, 4.5)).toBe(0);
  expect(faded.data.some((value, i) => i % 4 === 3 && value > 20)).toBe(true);
});

test("the circle of an issue is drawn while the issue is in focus; exceptions in the colour of their stance", async () => {
  const reach = { node: ISSUE, radius: 120, exceptions: Uint32Array.of(0, 4) };
  const without = await picture({ reach });
  expect(without.data.every((value) => value === 0)).toBe(true);

  const shown = await picture({ reach, hover: { node: ISSUE } });
  const { x, y } = view.placeOf({ node: ISSUE })!;
  const radius = 120 * view.pixelsPerUnit;
  const strongest = (from: number, to: number) => {
    let most = 0;
    for (let r = from; r <= to; r += 0.5) most = Math.max(most, colourAt(shown, x - r, y + 1)[3]);
    return most;
  };
  expect(strongest(radius - 2, radius + 2)).toBeGreaterThan(90);
  expect(strongest(radius + 4, radius + 40)).toBe(0);
  const inside = colourAt(shown, x - radius / 2, y + 1)[3];
  expect(inside).toBeGreaterThan(0);
  expect(inside).toBeLessThan(30);

  const stanceOn = (node: number) => {
    const place = view.placeOf({ node })!;
    const [red, green, , alpha] = colourAt(shown, place.x, place.y - view.picture!.radii[node]! - 2);
    return alpha < 120 ? "none" : red > green ? "opposes" : "supports";
  };
  expect([0, 1, 2].map(stanceOn)).toEqual(["supports", "none", "opposes"]);

  // Another in focus, or a presentation: no circle.
  for (const change of [
    { hover: { node: ONE } },
    { hover: { node: ISSUE }, spotlight: { nodes: bytes(ISSUE), ties: new Uint8Array(6) } },
  ]) {
    const away = await picture(change);
    expect(away.data.every((value) => value === 0)).toBe(true);
  }
});
