/** The plate: nothing lies over anything or off the paper, names are whole, the legend shows what occurs, XML holds. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Direction, Figure, FigureText, Primitive } from "../../src/view/figure.ts";
import { framingWithoutMap } from "../../src/view/figureMap.ts";
import { wrapWhole } from "../../src/view/figureNames.ts";
import { figureSvg, xmlText } from "../../src/view/figureSvg.ts";
import { type PlateWords, plate } from "../../src/view/plate.ts";
import { paddingOf } from "../../src/view/sizes.ts";
import type { Scene } from "../../src/view/types.ts";
import { mapScene } from "../support/mapScene.ts";

const measure = (text: string, size: number) => text.length * size * 0.6;
/** The screen at its natural scale: 700 × 420, nothing zoomed. */
const framing = (zoom = 1) => ({
  toPixels: new Float32Array([zoom, 0, 0, 0, -zoom, 0, 350, 200, 1]),
  width: 700,
  height: 420,
  nodeScale: 1,
});
const words = (direction: Direction = "ltr"): PlateWords => ({
  direction,
  title:
    "A title that may well be longer than what there is room for on one line of the paper, so it goes on",
  titleDirection: "ltr",
  lead: ["What is shown.", "What narrows it."],
  legend: {
    stance: "Stance",
    basis: "How we know",
    shape: "Shape",
    size: "Size",
    stances: ["supports", "opposes", "conditional", "neutral"],
    bases: ["none", "stated", "reported", "attributed", "conduct", "mandate"],
    shapes: {
      actor: "actor",
      person: "person",
      proposed: "proposed",
      unknown: "unknown",
      issue: "issue",
      member: "member",
      differ: "differ",
      doubtful: "doubtful",
      held: "held",
      reach: "reach",
    },
    sizes: [
      { label: "1", radius: 8 },
      { label: "9", radius: 18 },
    ],
  },
  foot: ["Coded from one source.", "A long sentence about voices. ".repeat(12).trim()],
  namesLeftOut: (count) => `${count} names left out.`,
  outside: (count) => `${count} marks outside.`,
  maker: "Standpoint",
  made: "Made today",
});
const draw = (scene: Scene, zoom = 1, direction: Direction = "ltr") =>
  plate(scene, framing(zoom), words(direction), measure);

function flat(items: readonly Primitive[]): Primitive[] {
  return items.flatMap((item) => (item.kind === "group" ? [item, ...flat(item.items)] : [item]));
}
const texts = (figure: Figure) => flat(figure.items).filter((item) => item.kind === "text");
const said = (figure: Figure) => texts(figure).map(({ lines }) => lines.join(" "));
const groups = (figure: Figure, name: string) =>
  flat(figure.items).flatMap((item) => (item.kind === "group" && name in item.data ? [item] : []));

function boxOf({ at: [x, y], lines, lineHeight, size, anchor }: FigureText) {
  const width = Math.max(...lines.map((line) => measure(line, size)));
  const left = anchor === "left" ? x : anchor === "right" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + (lines.length - 1) * lineHeight };
}

describe.each(["ltr", "rtl"] as const)("%s", (direction) => {
  test("all text lies on the paper, and none on another", () => {
    const figure = draw(mapScene(), 1, direction);
    const boxes = texts(figure).map(boxOf);
    boxes.forEach((a, i) => {
      expect(
        [a.left, a.top].every((edge) => edge >= 30),
        said(figure)[i],
      ).toBe(true);
      expect(a.right <= figure.width - 30 && a.bottom <= figure.height - 10, said(figure)[i]).toBe(true);
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    });
  });
});

test("mirrored, the words stand at the other side, and the map as it is", () => {
  const [ltr, rtl] = [draw(mapScene()), draw(mapScene(), 1, "rtl")];
  const place = (figure: Figure, text: string) => texts(figure).find(({ lines }) => lines[0] === text)!;
  expect(place(ltr, "Stance").at[0]).toBe(36);
  expect(place(rtl, "Stance").at[0]).toBe(rtl.width - 36);
  expect(place(rtl, "Stance").anchor).toBe("right");
  expect(groups(rtl, "node")).toEqual(groups(ltr, "node"));
});

test("as many lines and nodes as are visible, each name whole", () => {
  const figure = draw(mapScene());
  expect(groups(figure, "line").map(({ data }) => `${data["line"]} ${data["from"]} ${data["to"]}`)).toEqual([
    "tie a:one i:right",
    "tie a:three i:left",
    "tie a:one i:left",
    "tie a:two i:left",
    "tie a:two i:right",
    "member a:three a:two",
  ]);
  expect(groups(figure, "node")).toHaveLength(6);
  for (const { label } of mapScene().nodes) expect(said(figure)).toContain(label);
  const scene = mapScene();
  const hidden = { ...scene, nodes: scene.nodes.map((each, i) => ({ ...each, visible: i !== 3 })) };
  expect(said(draw(hidden))).not.toContain("Planned body");
});

test("the legend holds what occurs and nothing else", () => {
  expect(said(draw(mapScene()))).toEqual(
    expect.arrayContaining(["supports", "opposes", "conditional", "neutral", "mandate", "differ", "member"]),
  );
  const scene = mapScene();
  const stance = scene.looks.stance.map((code) => (code === 1 ? 1 : 255));
  const only = said(draw({ ...scene, looks: { ...scene.looks, stance } }));
  expect(only).toEqual(expect.arrayContaining(["opposes", "reported", "mandate"]));
  for (const word of [
    "supports",
    "conditional",
    "neutral",
    "stated",
    "attributed",
    "conduct",
    "differ",
    "member",
  ])
    expect(only, word).not.toContain(word);
});

test("close up, names stay inside the frame, and what lies beyond it is counted", () => {
  const figure = draw(mapScene(), 2.2);
  const frame = groups(figure, "layer").find(({ data }) => data["layer"] === "names")!.clip!;
  const names = groups(figure, "name").flatMap(({ items }) => items as FigureText[]);
  for (const box of names.map(boxOf)) {
    expect(box.left).toBeGreaterThan(frame.x);
    expect(box.right).toBeLessThan(frame.x + frame.width);
  }
  const shown = groups(figure, "node").length;
  expect(shown).toBeLessThan(6);
  expect(said(figure)).toContain(`${6 - shown} marks outside.`);
});

test("where no map was drawn, the frame has the room and the sizes that the screen would have", () => {
  const far = mapScene({ positions: mapScene().positions.map((value) => 20 * value) });
  const { toPixels, nodeScale } = framingWithoutMap(far, 1010, 640);
  expect(nodeScale).toBe(0.7);
  const xs = [...far.positions.filter((_, i) => i % 2 === 0)].map((x) => toPixels[0]! * x + toPixels[6]!);
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(paddingOf(far.labelSize) - 0.01);
});

test("what is not in focus stands back as on the screen; the pointer does not matter", () => {
  const plain = draw(mapScene());
  expect(draw(mapScene({ hover: { node: 0 } }))).toEqual(plain);
  const figure = draw(mapScene({ selected: { node: 0 } }));
  const ink = (from: string) =>
    groups(figure, "line")
      .filter(({ data }) => data["from"] === from)
      .map(({ items }) => (items[0] as { alpha?: number }).alpha);
  expect(ink("a:one")).toEqual([1, 1]);
  expect(Math.max(...ink("a:two").map(Number))).toBeLessThan(0.1);
});

test("no word is ever cut, however long", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.replaceAll(" ", "x"))),
      fc.integer({ min: 5, max: 200 }),
      (parts, most) => {
        const text = parts.join(" ");
        const lines = wrapWhole(text, (line) => line.length, most);
        expect(lines.join(" ")).toBe(text);
      },
    ),
    { numRuns: 300 },
  );
});

test("only what XML allows, and nothing that ends the text", () => {
  const nasty =
    "<script>alert(1)</script> ]]> & \"q\" 'a' \0\x08\x0b\x1f \ufffe\uffff \ud800 x\udc00 😀 \u202e\t\n";
  expect(xmlText(nasty)).toBe(
    "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; &quot;q&quot; &#39;a&#39;    x 😀 \u202e&#9;&#10;",
  );
  const svg = figureSvg(draw(mapScene({ font: 'x" onload="y' })));
  expect(svg).not.toMatch(/<script|href|onload="|javascript:|url\((?!#)/);
});
