/** What the engine has read reaches the layout without the page: the same map, whoever tells the layout of it. */
import { expect, test } from "vitest";
import { type BaseSheet, namedBase } from "../../src/app/baseSheet.ts";
import { createEngine } from "../../src/app/engine.ts";
import { createLayoutPort } from "../../src/app/layoutPort.ts";
import { buildSheet } from "../../src/app/sheet.ts";
import type { Dataset } from "../../src/domain/dataset.ts";
import type { Sheet } from "../../src/layout/run/task.ts";
import type { Prepared } from "../../src/state/prepared.ts";

const ROWS = Array.from({ length: 120 * 60 }, (_, k) => {
  const [actor, issue] = [Math.floor(k / 60), k % 60];
  return `Actor ${actor},Issue ${issue},${(actor + issue) % 7 < 3 ? "support" : "oppose"}`;
});

async function read(engine: ReturnType<typeof createEngine>) {
  const bytes = new TextEncoder().encode(["actor,issue,stance", ...ROWS].join("\n"));
  const { dataset, prepared } = await engine.ask({ task: "load", files: [{ name: "votes.csv", bytes }] });
  return { dataset: dataset!, prepared: prepared! };
}

/** Made as the page makes it when it has to. */
function sheetOf(dataset: Dataset, { order, ties, summary, members }: Prepared, upright = false): Sheet {
  const reading = { neutral: "between", flipped: new Uint8Array(dataset.issues.length) } as const;
  return buildSheet(dataset, order, ties, summary, members, reading, [], upright);
}

const notMade = () => {
  throw new Error("The page made it itself.");
};

const mapOf = (port: ReturnType<typeof createLayoutPort>, base: BaseSheet) =>
  new Promise<Float64Array>((done, failed) => {
    port.ask(
      { mode: "both", way: "signed", base, held: [] },
      (reply) => reply.kind === "places" && reply.done && done(reply.places),
      () => failed(new Error("There will be no map.")),
    );
  });

test("the page need not make what the engine has handed over, and the map is the same", async () => {
  const [engine, port] = [createEngine(), createLayoutPort()];
  const { dataset, prepared } = await read(engine);
  expect(prepared.handed).toBeGreaterThan(0);
  const handed = await mapOf(port, namedBase(prepared, false, notMade));
  expect(handed.length).toBe(2 * (120 + 60));
  const own = await mapOf(
    port,
    namedBase({ ...prepared, handed: undefined }, false, () => sheetOf(dataset, prepared)),
  );
  expect(own).toEqual(handed);
});

test("a base that the layout has not, or not any more, comes from the page", async () => {
  const [engine, port] = [createEngine(), createLayoutPort()];
  const { dataset, prepared } = await read(engine);
  let made = 0;
  const make = () => {
    made++;
    return sheetOf(dataset, prepared);
  };
  const lost = await mapOf(port, namedBase({ ...prepared, base: "of other data" }, false, make));
  expect(made).toBe(1);
  const earlier = await mapOf(port, namedBase({ ...prepared, handed: prepared.handed! - 1 }, false, make));
  expect(made).toBe(2);
  expect(earlier).toEqual(lost);
});

test("how the map lies is for the page to say", async () => {
  const [engine, port] = [createEngine(), createLayoutPort()];
  const { dataset, prepared } = await read(engine);
  const upright = await mapOf(port, namedBase(prepared, true, notMade));
  const lying = await mapOf(port, namedBase(prepared, false, notMade));
  expect(upright).not.toEqual(lying);
  const own = { ...prepared, handed: undefined };
  expect(
    await mapOf(
      port,
      namedBase(own, true, () => sheetOf(dataset, prepared, true)),
    ),
  ).toEqual(upright);
});
