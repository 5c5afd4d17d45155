/** In every browser test: an error on the console fails the test that caused it. */
import { afterEach, beforeEach, expect, vi } from "vitest";

const errors: string[] = [];

beforeEach(() => {
  errors.length = 0;
  const write = console.error.bind(console);
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    errors.push(parts.map(String).join(" "));
    write(...parts);
  });
});

afterEach(() => {
  vi.mocked(console.error).mockRestore();
  expect(errors).toEqual([]);
});
