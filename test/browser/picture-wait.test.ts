import { expect, test } from "vitest";
import { createPictureWait } from "../../src/app/pictureWait.ts";

const frames = async (count: number) => {
  for (let i = 0; i < count; i++)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
};

test("without a picture under way it is the next frame's turn", async () => {
  const wait = createPictureWait(() => false);
  let called = 0;
  wait.after(() => called++);
  expect(called).toBe(0);
  await frames(3);
  expect(called).toBe(1);
});

test("a picture under way comes first, once, and holds nobody up who no longer waits", async () => {
  let underWay = true;
  const order: string[] = [];
  const wait = createPictureWait(() => underWay);
  wait.after(() => order.push("panels"));
  const cancel = wait.after(() => order.push("cancelled"));
  await frames(2);
  cancel();
  order.push("picture");
  underWay = false;
  wait.painted();
  wait.painted();
  await frames(5);
  expect(order).toEqual(["picture", "panels"]);
});

test("a picture that does not come holds nobody up for long", async () => {
  const wait = createPictureWait(() => true);
  await new Promise<void>((resolve) => wait.after(resolve));
});
