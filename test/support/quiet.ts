/** In every browser test: an error on the console fails the test that caused it. */
import { afterEach, beforeEach, expect, vi } from "vitest";

const errors: string[] = [];
let spy: ReturnType<typeof vi.spyOn> | undefined;

beforeEach(() => {
  errors.length = 0;
  const write = console.error.bind(console);
  spy = vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    errors.push(parts.map(String).join(" "));
    write(...parts);
  });
});

afterEach(() => {
  spy?.mockRestore();
  expect(errors).toEqual([]);
});
