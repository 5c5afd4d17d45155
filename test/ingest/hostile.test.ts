/** Text that means something to JavaScript is text wherever it stands. */
import { expect, test } from "vitest";
import { toJson } from "../../src/ingest/json.ts";
import { writeTables } from "../../src/ingest/write.ts";
import { read, said, stances } from "./reading.ts";

const WORDS = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf"];

test.each(WORDS)("%s as column, actor, issue, stance, source, type and language", async (word) => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const result = await read({
    "stances.csv": `actor,issue,stance,source,actor_type,note,${word}\n${word},${word},support,${word},${word},${word},polluted\nB,X,${word},,,,\n`,
    "actors.csv": `id,name,name_${word},part_of\n${word},${word},${word},${word}\n`,
  });
  expect(stances(result)).toEqual([`${word} > ${word}: support`]);
  expect(said(result)).toEqual([
    `info column-unknown 1/1 ${word}`,
    "error stance-unknown 3/3 stance",
    `info column-unknown 1/1 name_${word}`,
    "warning part-of-cycle 2/2 part_of",
  ]);
  const { dataset } = result;
  expect([dataset!.actors[0]!.type, dataset!.sources[0]!.title]).toEqual([word, word]);
  expect(JSON.parse(JSON.stringify(toJson(dataset!))).stances[0].actor).toBe(word);
  expect(writeTables(dataset!)).toHaveLength(2);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("markup and templates are text", async () => {
  const names = [
    "<script>window.__pwned=1</script>",
    "<img src=x onerror=1>",
    "{{7*7}}",
    "{0}",
    "%s",
    "&amp;",
    "\\",
  ];
  const result = await read(`actor,issue,stance\n${names.map((name) => `${name},X,support\n`).join("")}`);
  expect(result.dataset!.actors.map(({ name }) => name)).toEqual(names);
});

test("a cell with a million spaces inside is read in linear time", async () => {
  const start = performance.now();
  const result = await read(`actor,issue,stance\nA${" ".repeat(1_000_000)}B,X,support\n`);
  expect(performance.now() - start).toBeLessThan(3000);
  expect(result.account.kept).toBe(1);
});

test("a chain of 100,000 parents, and a circle of as many, are read in linear time", async () => {
  const chain = Array.from({ length: 100_000 }, (_, i) => `a${i},A,a${(i + 1) % 100_000}\n`).join("");
  const start = performance.now();
  const result = await read({
    "stances.csv": "actor,issue,stance\na0,X,support\n",
    "actors.csv": `id,name,part_of\n${chain}`,
  });
  expect(performance.now() - start).toBeLessThan(5000);
  expect(said(result)).toEqual(["warning part-of-cycle 100001/100001 part_of"]);
});
