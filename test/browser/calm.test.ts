import { expect, test } from "vitest";
import { createCalm } from "../../src/app/calm.ts";

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("of calls that follow one another only the last is heard, when the hand has stopped", async () => {
  const calm = createCalm();
  const heard: number[] = [];
  for (let call = 0; call < 4; call++) {
    calm.once(() => heard.push(call), 150);
    await wait(30);
  }
  expect(calm.awaited).toBe(true);
  expect(heard).toEqual([]);
  await expect.poll(() => heard).toEqual([3]);
  expect(calm.awaited).toBe(false);
});

test("a hand that never stops is not waited for without end", async () => {
  const calm = createCalm();
  let heard = 0;
  const begun = performance.now();
  while (heard === 0 && performance.now() - begun < 6000) {
    calm.once(() => heard++, 200);
    await wait(40);
  }
  expect(heard).toBe(1);
});

test("where nothing is to be waited for, the first call holds", async () => {
  const calm = createCalm();
  const heard: string[] = [];
  calm.once(() => heard.push("first"), 0);
  calm.once(() => heard.push("second"), 0);
  await expect.poll(() => heard).toEqual(["first"]);
});
