/** Fault 25 and the policy: no inline code, no eval, no other host; and the app really lives within it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { dist, expectQuiet, onStage, ready } from "../support/page.ts";

const stage = onStage();

const html = () => readFileSync(join(dist(), "index.html"), "utf8");

test("the policy allows our own files, and nothing else", () => {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html())?.[1] ?? "";
  const directives = new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...values] = directive.trim().split(/\s+/);
      return [name, values.join(" ")];
    }),
  );
  expect(directives.get("default-src")).toBe("'none'");
  expect(directives.get("script-src")).toBe("'self'");
  expect(directives.get("style-src")).toBe("'self'");
  expect(directives.get("connect-src")).toBe("'self'");
  expect(directives.get("require-trusted-types-for")).toBe("'script'");
  expect(directives.get("trusted-types")).toBe("app");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test("the page holds no inline code, names no other host, and puts the policy first", () => {
  const page = html();
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
  expect([...page.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, url]) => url)).not.toContainEqual(
    expect.stringMatching(/^(\/|[a-z]+:)/i),
  );
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.search(/<(script|link)/));
});

test.each(["root", "sub"] as const)(
  "the app breaks no rule when it is used, from the %s folder",
  async (place) => {
    const visited = await stage.visit(stage.served[place]);
    await smoke(visited.page);
    expectQuiet(visited);
  },
);

/** A minute of anybody: tabs about, moves and turns the wheel over the map, resizes the window. */
async function smoke(page: Page): Promise<void> {
  for (let i = 0; i < 12; i++) await page.keyboard.press("Tab");
  await page.mouse.move(500, 300);
  await page.mouse.move(700, 450, { steps: 20 });
  await page.mouse.wheel(0, -300);
  await page.mouse.wheel(0, 300);
  await page.setViewportSize({ width: 700, height: 900 });
  await page.keyboard.press("Escape");
  await ready(page);
}

test("what breaks the rules is stopped and noticed", async () => {
  const visited = await stage.visit();
  const session = await visited.context.newCDPSession(visited.page);
  const broken = [
    "document.body.innerHTML = '<b>x</b>'",
    "eval('1')",
    "trustedTypes.createPolicy('other', {})",
    "fetch('https://example.org/').catch(() => {})",
    "document.body.append(Object.assign(new Image(), { src: 'https://example.org/x.png' }))",
    "document.head.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }))",
    "new Worker('x.js')",
  ];
  for (const expression of broken) {
    visited.troubles.length = 0;
    const allowUnsafeEvalBlockedByCSP = false;
    await session.send("Runtime.evaluate", { expression, allowUnsafeEvalBlockedByCSP });
    await expect.poll(() => visited.troubles.join("\n"), { message: expression }).toMatch(/^policy: /m);
  }
});

test.each([
  ["the page", (url: string) => `fetch("${url}").catch(() => {})`],
  ["a worker", (url: string) => `new Worker(URL.createObjectURL(new Blob(['fetch("${url}")'])))`],
])("a request of %s to another host is noticed even where the policy does not reach", async (_who, code) => {
  const visited = await stage.visit("", { bypassCSP: true });
  const session = await visited.context.newCDPSession(visited.page);
  const url = stage.served.origin.replace("127.0.0.1", "localhost");
  await session.send("Runtime.evaluate", { expression: code(`${url}/x`) });
  await expect.poll(() => visited.troubles.join("\n")).toContain(`request to another origin: ${url}/x`);
});
