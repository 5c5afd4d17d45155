/** The map, drawn with real WebGL and without: what is drawn where, what the hand does, and what happens when the context goes away. */
import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from "vitest";
import { createMapView, type MapView } from "../../src/view/mapView.ts";
import type { DrawWay, MapEvents, Scene } from "../../src/view/types.ts";
import { mapEvents } from "../support/mapEvents.ts";
import { mapScene, node } from "../support/mapScene.ts";

const SUPPORT = 0;
const OPPOSE = 1;
const NOT_FOUND = 4;
const WIDTH = 600;
const HEIGHT = 400;

/** An actor on the left, one on the right, an issue in the middle: support from the left, opposition from the right. */
const scene = (stances = [SUPPORT, OPPOSE]): Scene =>
  mapScene({
    nodes: [node("a1", "a1"), node("a2", "a2"), node("i1", "i1")],
    ties: { length: 2, source: Uint32Array.of(0, 1), target: Uint32Array.of(2, 2) },
    looks: {
      stance: Uint8Array.from(stances),
      kinds: Uint8Array.from(stances, (stance) => 1 << stance),
      weak: new Uint8Array(2),
      basis: Uint8Array.of(1, 2),
    },
    positions: new Float64Array([-200, 0, 200, 0, 0, 0]),
  });

let asked = 0;
let draw: DrawWay = "webgl";
let place: HTMLElement;
let view: MapView | undefined;
let events: { [Name in keyof MapEvents]: Mock<MapEvents[Name]> };

beforeEach(() => {
  place = document.createElement("div");
  place.style.cssText = `position: fixed; inset: 0; width: ${WIDTH}px; height: ${HEIGHT}px`;
  document.body.append(place);
  events = mapEvents();
});
afterEach(() => {
  view?.kill();
  view = undefined;
  place.remove();
  vi.restoreAllMocks();
});

const open = (given = scene()) => {
  view = createMapView(place, given, events, { draw });
  return view;
};
const frames = async (count = 3) => {
  for (let i = 0; i < count; i++) await new Promise((done) => requestAnimationFrame(done));
};
const painted = () => expect.poll(() => events.painted.mock.calls.length).toBeGreaterThan(0);

/** Inked pixels of the tie layer in a vertical strip around x, in the picture that is drawn next. */
async function tieInk(x: number): Promise<{ red: number; green: number; count: number }> {
  const canvas = place.querySelector<HTMLCanvasElement>("canvas.sigma-ties")!;
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext("2d")!;
  await new Promise<void>((done) => {
    events.painted.mockImplementation(() => {
      context.drawImage(canvas, 0, 0);
      done();
    });
    view!.show({ fonts: `${++asked}` });
  });
  events.painted.mockReset();
  const ratio = canvas.width / WIDTH;
  const { data } = context.getImageData(Math.round((x - 20) * ratio), 0, Math.round(40 * ratio), copy.height);
  let red = 0;
  let green = 0;
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3]! < 128 || Math.min(data[i]!, data[i + 1]!, data[i + 2]!) > 250) continue;
    count++;
    if (data[i]! > data[i + 1]! + 40) red++;
    if (data[i + 1]! > data[i]! + 40) green++;
  }
  return { red, green, count };
}
const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const at = (target: { node: number } | { tie: number }) => view!.placeOf(target)!;

/** A press at a node, a move of so many pixels, and the release, as a browser sends them; `detail` counts clicks in one place. */
function press(button: number, by: number, index = 0, detail = 1): void {
  const mouse = place.querySelector<HTMLCanvasElement>("canvas.sigma-mouse")!;
  const { x, y } = at({ node: index });
  const send = (target: EventTarget, type: string, dx: number, buttons: number) =>
    target.dispatchEvent(
      new MouseEvent(type, {
        ...{ clientX: x + dx, clientY: y, button, buttons, detail, bubbles: true, cancelable: true },
      }),
    );
  send(mouse, "mousedown", 0, button === 0 ? 1 : 2);
  if (by > 0) for (let k = 1; k <= 4; k++) send(mouse, "mousemove", (by * k) / 4, button === 0 ? 1 : 2);
  send(mouse, "mouseup", by, 0);
  if (button === 0) send(mouse, "click", by, 0);
}

/** A finger that comes down on a node and goes up again. */
function tap(index: number): void {
  const mouse = place.querySelector<HTMLCanvasElement>("canvas.sigma-mouse")!;
  const finger = new Touch({
    identifier: 1,
    target: mouse,
    clientX: at({ node: index }).x,
    clientY: at({ node: index }).y,
  });
  const how = { bubbles: true, cancelable: true, changedTouches: [finger] };
  mouse.dispatchEvent(new TouchEvent("touchstart", { ...how, touches: [finger] }));
  mouse.dispatchEvent(new TouchEvent("touchend", { ...how, touches: [] }));
}

describe.each<DrawWay>(["webgl", "canvas"])("drawn by %s", (way) => {
  beforeEach(() => {
    draw = way;
  });

  test("ties are drawn in the colour of their stance, between their nodes", async () => {
    open();
    await painted();
    const left = await tieInk(at({ tie: 0 }).x - 40);
    const right = await tieInk(at({ tie: 1 }).x + 40);
    expect(left.green).toBeGreaterThan(20);
    expect(left.red).toBe(0);
    expect(right.red).toBeGreaterThan(10);
    expect(right.green).toBe(0);
  });

  test("what is not known draws no line, and a filter takes lines away and gives them back", async () => {
    open(scene([SUPPORT, NOT_FOUND]));
    await painted();
    expect((await tieInk(at({ tie: 1 }).x)).count).toBe(0);
    view!.show({ looks: scene([255, OPPOSE]).looks });
    expect((await tieInk(at({ tie: 0 }).x)).count).toBe(0);
    expect((await tieInk(at({ tie: 1 }).x)).red).toBeGreaterThan(0);
  });

  test("a filter does not move the picture", async () => {
    open();
    await painted();
    const before = at({ node: 0 });
    view!.show({ looks: scene([255, OPPOSE]).looks });
    await frames();
    expect(at({ node: 0 })).toEqual(before);
  });

  test("the pointer finds nodes before ties, and ties before the ground", async () => {
    open();
    await painted();
    await frames();
    const mouse = place.querySelector<HTMLCanvasElement>("canvas.sigma-mouse")!;
    const move = (x: number, y: number) =>
      mouse.dispatchEvent(new MouseEvent("mousemove", { clientX: x, clientY: y, bubbles: true }));
    const { x, y } = at({ node: 2 });
    move(x, y);
    expect(events.hover.mock.lastCall?.[0]).toEqual({ node: 2 });
    const tie = at({ tie: 0 });
    move(tie.x - 60, tie.y + 3);
    expect(events.hover.mock.lastCall?.[0]).toEqual({ tie: 0 });
    move(tie.x - 60, tie.y + 60);
    expect(events.hover.mock.lastCall?.[0]).toBeUndefined();
  });

  test("a click selects and moves nothing; a drag moves and selects nothing; the right button does neither", async () => {
    open();
    await painted();
    await frames();
    press(0, 0);
    expect(events.select.mock.lastCall?.[0]).toEqual({ node: 0 });
    expect(events.drag).not.toHaveBeenCalled();
    events.select.mockReset();
    press(0, 60);
    expect(events.drag.mock.lastCall?.[0]).toBe(0);
    expect(events.drop.mock.calls).toEqual([[0]]);
    expect(events.select).not.toHaveBeenCalled();
    events.drag.mockReset();
    press(2, 60);
    expect(events.drag).not.toHaveBeenCalled();
  });

  test("two quick clicks select two nodes, a click and a drag do both; only two in one place zoom", async () => {
    open();
    await painted();
    await frames();
    press(0, 0, 0);
    press(0, 0, 1);
    expect(events.select.mock.calls.map(([target]) => target)).toEqual([{ node: 0 }, { node: 1 }]);
    await later(350); // of clicks so far apart sigma counts none together
    press(0, 0, 0);
    press(0, 60, 0);
    expect(events.drop.mock.calls).toEqual([[0]]);
    expect(events.select).toHaveBeenCalledTimes(3);
    await later(350);
    expect(view!.camera()).toBeUndefined();
    press(0, 0, 1);
    press(0, 0, 1, 2);
    await expect.poll(() => view!.camera()?.zoom ?? 1).toBeGreaterThan(1.5);
  });

  test("two quick taps select two nodes; only two in one place zoom", async () => {
    open();
    await painted();
    await frames();
    tap(0);
    tap(1);
    expect(events.select.mock.calls.map(([target]) => target)).toEqual([{ node: 0 }, { node: 1 }]);
    await later(350);
    expect(view!.camera()).toBeUndefined();
    tap(1);
    tap(1);
    await expect.poll(() => view!.camera()?.zoom ?? 1).toBeGreaterThan(1.5);
  });

  test("the part in sight is told in units of the picture, and shown again in a window of another size", async () => {
    open();
    await painted();
    expect(view!.camera()).toBeUndefined();
    expect(events.looked).not.toHaveBeenCalled();
    view!.setCamera({ x: 150, y: -20, zoom: 2.5 }, 0);
    await expect.poll(() => events.looked.mock.calls.length).toBeGreaterThan(0);
    const sight = view!.camera()!;
    expect([sight.x, sight.y, sight.zoom].map((value) => Math.round(value * 1000) / 1000)).toEqual([
      150, -20, 2.5,
    ]);
    const scale = () => (at({ node: 1 }).x - at({ node: 0 }).x) / 400;
    expect(view!.pixelsPerUnit).toBeCloseTo(scale(), 5);

    place.style.width = "900px";
    place.style.height = "300px";
    await expect
      .poll(() => place.querySelector<HTMLCanvasElement>("canvas.sigma-ties")!.clientWidth)
      .toBe(900);
    await frames();
    const moved = view!.camera()!;
    expect([moved.x, moved.y, moved.zoom].map((value) => Math.round(value * 1000) / 1000)).toEqual([
      150, -20, 2.5,
    ]);
    expect(at({ node: 1 }).x).toBeCloseTo(450 + 50 * scale(), 3);
    view!.fit();
    await expect.poll(() => view!.camera()).toBeUndefined();
  });

  test("what a filter hides is not in focus: the rest does not step back", async () => {
    open({ ...scene([SUPPORT, 255]), selected: { tie: 1 } });
    await painted();
    expect((await tieInk(at({ tie: 0 }).x - 40)).green).toBeGreaterThan(20);
  });
});

describe("a WebGL context that is lost", () => {
  beforeEach(() => {
    draw = "webgl";
  });

  test("a lost context comes back by itself, with camera and selection as they were", async () => {
    open({ ...scene(), selected: { tie: 1 } });
    await painted();
    view!.zoom(1.5);
    await new Promise((done) => setTimeout(done, 400));
    const before = { place: at({ node: 1 }), ink: await tieInk(at({ tie: 1 }).x + 40) };
    for (const canvas of place.querySelectorAll("canvas"))
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    await expect.poll(() => events.drawing.mock.calls.map(([state]) => state)).toEqual(["ok", "lost", "ok"]);
    await frames(5);
    expect(at({ node: 1 }).x).toBeCloseTo(before.place.x, 0);
    expect(await tieInk(at({ tie: 1 }).x + 40)).toEqual(before.ink);
  });

  test("twenty losses leave twenty pictures and no more canvases than one picture has", async () => {
    open();
    await painted();
    const canvases = place.querySelectorAll("canvas").length;
    for (let i = 0; i < 20; i++) {
      events.drawing.mockReset();
      place
        .querySelector("canvas.sigma-ties")!
        .dispatchEvent(new Event("webglcontextlost", { cancelable: true }));
      await expect.poll(() => events.drawing.mock.lastCall?.[0]).toBe("ok");
    }
    expect(place.querySelectorAll("canvas")).toHaveLength(canvases);
  });
});

test("where nothing can be drawn it says so", async () => {
  for (const way of ["webgl", "canvas"] as const) {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    draw = way;
    open();
    await expect.poll(() => events.drawing.mock.lastCall?.[0]).toBe("missing");
    expect(place.querySelectorAll("canvas")).toHaveLength(0);
    view!.kill();
    events.drawing.mockReset();
  }
});
