/** Opens the built app in a real browser and writes down everything a quiet page must not do. */
import type { OutgoingHttpHeaders } from "node:http";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { type Served, serve } from "./serve.ts";

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Address of every request, of the page and of its workers. */
  readonly requests: string[];
  /** Errors on the console or in the page, broken policy, requests to another origin. See {@link expectQuiet}. */
  readonly troubles: string[];
}

/** The browser that the configuration found. The caller closes it. */
export function launch(): Promise<Browser> {
  const { executablePath, args, env } = inject("browser");
  const all = { ...(process.env as Record<string, string>), ...env };
  return chromium.launch({ executablePath, args, env: all });
}

/** The folder of the built app; fails the test when there is none. */
export function dist(): string {
  const { folder, error } = inject("built");
  if (error) throw new Error(error);
  return folder;
}

/** The window of a desk, where a test asks for more room than the least. */
export const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

const DEFAULTS: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: "en-US",
  timezoneId: "UTC",
};

/** What a file of end-to-end tests plays on. */
export interface Stage {
  readonly browser: Browser;
  readonly served: Served;
  /** A page of a new context, sent to `where` as seen from the app's root; closed after the test. */
  open(where?: string, options?: BrowserContextOptions): Promise<Visit>;
  /** The same, and its picture is complete. */
  visit(where?: string, options?: BrowserContextOptions): Promise<Visit>;
}

/** One browser and one server for all tests of a file, which asks for it once, at its top. */
export function onStage(headers: OutgoingHttpHeaders = {}): Stage {
  let browser: Browser;
  let served: Served;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve(dist(), headers)]);
  });
  afterEach(async () => {
    served.misbehave = undefined;
    await Promise.all(contexts.splice(0).map(closed));
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), served?.close()]);
  });
  const stage: Stage = {
    get browser() {
      return browser;
    },
    get served() {
      return served;
    },
    async open(where = "", options = {}) {
      const visited = await visit(browser, new URL(where, served.root).href, options);
      contexts.push(visited.context);
      return visited;
    },
    async visit(where, options) {
      const visited = await stage.open(where, options);
      await ready(visited.page);
      return visited;
    },
  };
  return stage;
}

async function closed(context: BrowserContext): Promise<void> {
  await context.unrouteAll({ behavior: "ignoreErrors" }); // what is still on its way may end as it likes
  await context.close();
}

/** A page of a new context (its own storage), guarded, and sent to `url`. */
export async function visit(browser: Browser, url: string, options?: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ ...DEFAULTS, ...options });
  const requests: string[] = [];
  const troubles: string[] = [];
  await guard(context, new URL(url).origin, requests, troubles);
  const page = await context.newPage();
  await page.goto(url);
  return { page, context, requests, troubles };
}

async function guard(
  context: BrowserContext,
  origin: string,
  requests: string[],
  troubles: string[],
): Promise<void> {
  context.on("request", (request) => {
    requests.push(request.url());
    if (foreign(request.url(), origin)) troubles.push(`request to another origin: ${request.url()}`);
  });
  context.on("console", (message) => {
    const { url, lineNumber } = message.location();
    if (message.type() === "error") troubles.push(`console: ${message.text()} (${url}:${lineNumber})`);
  });
  context.on("weberror", (error) => troubles.push(`error: ${error.error().stack ?? error.error().message}`));
  context.on("page", (page) => {
    page.on("websocket", (socket) => troubles.push(`web socket: ${socket.url()}`));
    page.on("crash", () => troubles.push("the page crashed"));
  });
  await context.exposeBinding("__policyBroken", (_source, text: string) => troubles.push(`policy: ${text}`));
  await context.addInitScript(() => {
    const tell = (globalThis as unknown as { __policyBroken(text: string): void }).__policyBroken;
    addEventListener("securitypolicyviolation", (event) =>
      tell(
        `${event.effectiveDirective} blocked ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`,
      ),
    );
  });
}

/** Data and blob addresses stay inside the page. */
function foreign(url: string, origin: string): boolean {
  const { protocol, origin: own } = new URL(url);
  return protocol !== "data:" && own !== origin;
}

/** Fails when anything went wrong on the page so far. */
export function expectQuiet(visited: Visit): void {
  expect(visited.troubles).toEqual([]);
}

/** A table to choose or drop on the page. */
export const csvFile = (name: string, text: string) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

/** Resolves when the app says that its picture is complete. */
export async function ready(page: Page, timeout = 30_000): Promise<void> {
  await page.locator('html[data-picture="complete"]').waitFor({ state: "attached", timeout });
}

/** Resolves when everything that comes after the first picture has come. */
export async function rested(page: Page): Promise<void> {
  await page.locator('html[data-rest="here"]').waitFor({ state: "attached", timeout: 30_000 });
}

/** Presses “Cancel”; milliseconds until nothing is said to be read any more. */
export function cancelTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const cancel = [...document.querySelectorAll("button")].find(({ innerText }) => innerText === "Cancel")!;
    const gone = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector("progress")) resolve();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    const start = performance.now();
    cancel.click();
    await gone;
    return performance.now() - start;
  });
}

/** A picture of the page, for people, in `test/output/`. */
export async function shot(page: Page, name: string): Promise<string> {
  const path = join("test", "output", `${name}.png`);
  await page.screenshot({ path });
  return path;
}
