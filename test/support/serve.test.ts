/** The server of the end-to-end tests serves, refuses and misbehaves as asked. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, STRICT_HEADERS, serve } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
let served: Served;

beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), "<p>");
  writeFileSync(join(folder, "a.csv"), "x".repeat(100_000));
  served = await serve(folder, STRICT_HEADERS);
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

test("at the root and in a folder, with the right types and headers", async () => {
  for (const base of [served.root, served.sub]) {
    const page = await fetch(base);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
    expect((await fetch(new URL("a.csv", base))).headers.get("content-type")).toBe("text/csv; charset=utf-8");
  }
  expect(served.log).toEqual(["", "a.csv", "", "a.csv"]);
});

test("nothing that is not there, and nothing outside", async () => {
  expect((await fetch(`${served.root}no.js`)).status).toBe(404);
  expect((await fetch(`${served.root}..%2f..%2fetc%2fpasswd`)).status).toBe(404);
});

test("misbehaves when asked, and only then", async () => {
  served.misbehave = (path) => (path === "a.csv" ? { status: 503, delay: 50 } : undefined);
  const start = performance.now();
  expect((await fetch(`${served.root}a.csv`)).status).toBe(503);
  expect(performance.now() - start).toBeGreaterThan(45);
  expect((await fetch(served.root)).status).toBe(200);
  served.misbehave = () => ({ body: "<html>", type: "text/html" });
  expect(await (await fetch(`${served.root}a.csv`)).text()).toBe("<html>");
  served.misbehave = () => ({ cut: true });
  const cut = fetch(`${served.root}a.csv`).then((response) => response.text());
  await expect(cut).rejects.toThrow();
  served.misbehave = undefined;
  expect(await (await fetch(`${served.root}a.csv`)).text()).toHaveLength(100_000);
});
