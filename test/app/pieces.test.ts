/** Large data on their way to a worker: the same whole in however small pieces, and nothing where one is missing. */
import { expect, test } from "vitest";
import { measureAway, takePiece } from "../../src/app/measureAway.ts";
import { type MeasureQuestion, UNKNOWN_SOURCE } from "../../src/app/measureMessages.ts";
import { createMeasurePort } from "../../src/app/measurePort.ts";
import { Gathered, takeApart } from "../../src/app/pieces.ts";
import { sourceOf } from "../../src/state/measures/source.ts";
import { draw } from "../support/pictures.ts";
import { shownOf } from "../support/shown.ts";

const shown = shownOf(draw("      P  Q  R\nKatz  +  c  -\nHamas -  +  .\nEgypt .  n  +", {}));

/** As a worker gets it. */
const sent = <Value>(value: Value): Value => structuredClone(value);

test.each([1, 8, 20, 1e6])("in pieces of %i bytes", (most) => {
  const source = sourceOf(shown);
  const { framed, pieces } = takeApart(source, most);
  const gathered = new Gathered();
  const given = [...pieces()];
  for (const piece of given) {
    expect(piece.values.byteLength).toBeLessThanOrEqual(Math.max(8, most));
    expect(piece.values.buffer.byteLength).toBe(piece.values.byteLength);
    gathered.add(sent(piece));
  }
  expect(given.length > 0).toBe(most < 1e6);
  expect(gathered.whole(sent(framed))).toEqual(source);
  expect(source).toEqual(sourceOf(shown));
});

test("where a piece is missing there is nothing", () => {
  const { framed, pieces } = takeApart(sourceOf(shown), 8);
  const given = [...pieces()];
  for (const lost of [0, given.length - 1]) {
    const gathered = new Gathered();
    for (const piece of given.filter((_, at) => at !== lost)) gathered.add(piece);
    expect(gathered.whole(framed)).toBeUndefined();
  }
});

test("the engine answers from pieces what it answers from the whole, and asks again for what it does not have", async () => {
  const question = (of: number) =>
    ({ part: "strips", asked: {}, of, filter: 1, mask: undefined, neutral: 0 }) as MeasureQuestion;
  const whole = await measureAway({ ...question(11), source: sourceOf(shown) });
  const { framed, pieces } = takeApart(sourceOf(shown), 8);
  expect(await measureAway({ ...question(12), framed })).toBe(UNKNOWN_SOURCE);
  for (const piece of pieces()) takePiece(sent({ of: 12, piece }));
  expect(await measureAway(sent({ ...question(12), framed }))).toEqual(whole);
});

test("several questions at once send the data once", async () => {
  const tasks: string[] = [];
  const engine = {
    ask: async (request: { task: string } & MeasureQuestion) => {
      tasks.push(request.framed ? "framed" : request.task);
      return measureAway(request);
    },
  } as unknown as Parameters<typeof createMeasurePort>[0];
  const port = createMeasurePort(engine);
  const other = shownOf(draw("      P  Q\nKatz  +  -\nHamas -  +", {}));
  const answers = await Promise.all([
    port("strips", {}, other, 0),
    port("ranks", { unknown: "ignore", least: 1 }, other, 0),
  ]);
  expect(answers).toHaveLength(2);
  expect(tasks.filter((task) => task === "measure")).toHaveLength(2);
  await port("strips", {}, other, 0);
  expect(tasks.filter((task) => task === "framed")).toHaveLength(2);
});
