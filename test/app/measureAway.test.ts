/** The engine's order of answers: what a view waits for comes first, and nothing is worked out twice. */
import { expect, test } from "vitest";
import { measureAway } from "../../src/app/measureAway.ts";
import { type MeasureQuestion, UNKNOWN_SOURCE } from "../../src/app/measureMessages.ts";
import { seededRandom } from "../../src/base/random.ts";
import { type Asked, answerSteps, type Part } from "../../src/state/measures/answers.ts";
import { sourceOf } from "../../src/state/measures/source.ts";
import { makeBasis } from "../../src/state/measures/task.ts";
import { draw } from "../support/pictures.ts";
import { shownOf } from "../support/shown.ts";

const SIGNS = ["+", "-", "c", "=", "."];

function drawn(actors: number, issues: number) {
  const random = seededRandom(3);
  const head = Array.from({ length: issues }, (_, k) => `I${k}`);
  const rows = Array.from({ length: actors }, (_, i) => [
    `A${i}`,
    ...head.map(() => SIGNS[Math.floor(random() * SIGNS.length)]),
  ]);
  return shownOf(draw([["", ...head], ...rows].map((row) => row.join("  ")).join("\n")));
}
const shown = drawn(40, 30);

const question = <Name extends Part>(part: Name, asked: Asked[Name]) =>
  ({ part, asked, of: 1, filter: 1, mask: undefined, neutral: 0 }) as MeasureQuestion;

test("what stands beside a view comes after it, though it was asked first", async () => {
  expect(await measureAway(question("strips", {}))).toBe(UNKNOWN_SOURCE);
  await measureAway({ ...question("strips", {}), source: sourceOf(shown) });
  const order: string[] = [];
  const told = (name: string, asked: MeasureQuestion) =>
    measureAway(asked).then((answer) => {
      order.push(name);
      return answer;
    });
  const answers = await Promise.all([
    told("firmness", question("firmness", { unknown: "ignore" })),
    told("readings", question("readings", {})),
    told("blocs", question("blocs", { unknown: "ignore" })),
  ]);
  expect(order[0]).toBe("blocs");
  expect(order).toHaveLength(3);
  expect(answers[2]).toHaveProperty("coalitions");
});

test("of two questions that need the same table neither works out what the other has", () => {
  const many = drawn(1000, 3);
  const steps = (basis: ReturnType<typeof makeBasis>) =>
    answerSteps("agreement", basis, { unknown: "ignore" });
  const finish = (left: ReturnType<typeof steps>) => {
    for (let count = 0; ; count++) {
      const { done, value } = left.next();
      if (done) return { count, value };
    }
  };
  const alone = finish(steps(makeBasis(many, 0)));
  expect(alone.count).toBeGreaterThan(2);
  const basis = makeBasis(many, 0);
  const other = answerSteps("ranks", basis, { unknown: "ignore", least: 1 });
  for (let i = 0; i < 2; i++) other.next();
  const after = finish(steps(basis));
  expect(after.count).toBe(alone.count - 2);
  const last = (left: ReturnType<typeof answerSteps>) => {
    let step = left.next();
    while (!step.done) step = left.next();
    return step.value;
  };
  const fresh = answerSteps("ranks", makeBasis(many, 0), { unknown: "ignore", least: 1 });
  expect(last(other)).toEqual(last(fresh));
});
