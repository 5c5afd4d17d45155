/** A large answer is the same after it has gone over in pieces. */
import { expect, test } from "vitest";
import { apart, buffersIn, listParts } from "../../src/app/apart.ts";
import { joined } from "../../src/app/joined.ts";
import { prepareAway } from "../../src/app/prepareAway.ts";
import { readAll } from "../../src/app/readAll.ts";

async function readMany() {
  const rows = Array.from(
    { length: 6000 },
    (_, k) =>
      `Actor ${k % 2400},Issue ${k % 70},support,2024-01-${10 + (k % 9)},source ${k % 1100},words ${k}`,
  );
  const text = ["actor,issue,stance,date,source,evidence", ...rows].join("\n");
  return readAll([{ name: "votes.csv", bytes: new TextEncoder().encode(text) }], () => undefined);
}

test("apart and joined is the same, and each piece goes over by itself", async () => {
  const handed: string[] = [];
  const loaded = prepareAway(await readMany(), ({ name }) => handed.push(name));
  const before = structuredClone(loaded);
  const { parts: columns, rest } = apart(loaded);
  const parts = [...listParts(loaded.dataset!), ...columns];
  const sent = parts.map((part) => structuredClone(part, { transfer: [...buffersIn(part)] }));
  const last = structuredClone(rest, {
    transfer: [...buffersIn(rest.dataset), ...buffersIn(rest.prepared)],
  });
  expect(joined(last, sent)).toEqual(before);
  expect(loaded.dataset?.stances.actor.length).toBe(0); // moved, not copied
  expect(handed).toEqual([before.prepared?.base]);
  for (const { list } of parts) expect(list?.items.length ?? 0).toBeLessThanOrEqual(1000);
});

test("what nothing was prepared for goes at once", async () => {
  const loaded = await readMany();
  expect(apart(loaded)).toEqual({ parts: [], rest: loaded });
  expect(joined(loaded, [])).toBe(loaded);
  expect(joined(loaded, listParts(loaded.dataset!))).toEqual(loaded);
});
