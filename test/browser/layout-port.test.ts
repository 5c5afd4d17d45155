/** The worker of the layout, asked as the app asks it. */
import { expect, test } from "vitest";
import { createLayoutPort } from "../../src/app/layoutPort.ts";
import { seededRandom } from "../../src/base/random.ts";
import type { LayoutTask } from "../../src/layout/run/task.ts";

/** Actors and issues on a circle; who is near an issue supports it. */
function made(seed: number, actors: number, issues: number): LayoutTask {
  const random = seededRandom(seed);
  const angles = (count: number) => Array.from({ length: count }, () => 2 * Math.PI * random());
  const [who, what] = [angles(actors), angles(issues)];
  const rows = who.flatMap((a, actor) =>
    what.flatMap((b, issue) => (random() < 0.3 ? [{ actor, issue, position: Math.cos(a - b) }] : [])),
  );
  const input = {
    actors,
    issues,
    actor: Uint32Array.from(rows, ({ actor }) => actor),
    issue: Uint32Array.from(rows, ({ issue }) => issue),
    position: Float64Array.from(rows, ({ position }) => position),
  };
  const radius = new Float32Array(actors + issues).fill(6);
  return {
    mode: "both",
    way: "signed",
    base: { input, look: { frame: { width: 800, height: 600, margin: 40 }, radius, upright: false } },
    held: [],
  };
}

test("a map is done although it is measured on its way", { timeout: 60_000 }, async () => {
  const port = createLayoutPort();
  let maps = 0;
  const ask = (task: LayoutTask) =>
    new Promise<void>((done, failed) => {
      const told: Parameters<typeof port.ask>[1] = (reply) => {
        if (reply.kind !== "places" || !reply.done) return;
        maps++;
        done();
      };
      port.ask(task, told, () => failed(new Error("There will be no map.")));
    });
  const done = ask(made(1, 1200, 100));
  for (let k = 0; k < 3; k++) {
    await new Promise((later) => setTimeout(later, 300));
    port.measure();
  }
  await done;
  expect(maps).toBe(1);
});
