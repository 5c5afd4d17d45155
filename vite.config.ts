/** One file for all three: how the app is served, how it is built (and under which policy), and how it is tested. */
import { parse } from "@formatjs/icu-messageformat-parser";
import locales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig, type ViteUserConfig } from "vitest/config";

/** No host but our own, no inline code, no eval; the one Trusted Types policy makes the URLs of our own workers. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'", // fetch.html, which fetches from elsewhere what a person has agreed to
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types app",
].join("; ");

/** Only at build: the development server needs inline scripts. It stands first in the head, before anything it should bind. */
const policy: Plugin = {
  name: "policy",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html) =>
      html.replace("<head>", `<head>\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`),
  },
};

/** What src/app/early.ts starts need not wait for the program that uses it. */
const early: Plugin = {
  name: "early",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle = {} }) {
      const parts = Object.values(bundle);
      const script = parts.find((part) => part.type === "chunk" && part.name === "early")?.fileName;
      const font = parts.find(({ fileName }) => /noto-sans-latin-wght-normal/.test(fileName))?.fileName;
      if (!script || !font) throw new Error("What comes first is not among the files of the build.");
      const crossorigin = true;
      return {
        // No picture of an empty page before that of the app.
        html: html.replace('<script type="module"', '<script type="module" blocking="render"'),
        tags: [
          { tag: "script", attrs: { type: "module", async: true, crossorigin, src: `./${script}` } },
          { tag: "link", attrs: { rel: "preload", as: "font", crossorigin, href: `./${font}` } },
        ],
      };
    },
  },
};

const PARSER = "@formatjs/icu-messageformat-parser";
const PARSED = "\0parsed-messages";

/** Messages with arguments are parsed when the app is built: the parser stays out, and no page waits for it. */
const messages = (): Plugin => ({
  name: "messages",
  apply: "build",
  enforce: "pre",
  resolveId: (id) => (id === PARSER ? PARSED : null),
  load: (id) =>
    id === PARSED
      ? `export * from "${PARSER}/no-parser.js"; export const parse = (value) => [{ type: 0, value }];`
      : null,
  transform: {
    filter: { id: /[\\/]i18n[\\/]messages[\\/][\w-]+\.en\.json$/ },
    handler(json) {
      const entries = Object.entries(JSON.parse(json) as Record<string, string>);
      const parsed = entries.map(([key, text]) => [key, /[{}<>'#]/.test(text) ? parse(text) : text]);
      return JSON.stringify(Object.fromEntries(parsed));
    },
  },
});

/** What is needed at once comes in one file: each costs a browser a turn. */
const FIRST = { name: "first", tags: ["$initial" as const] };
const CHUNKS = {
  groups: [{ name: "early", test: /[\\/]src[\\/]app[\\/]early\.ts$/, priority: 1 }, FIRST],
};

/** Listed, so that the first browser run does not find them one by one and reload the page under a test. */
const PREBUNDLE = [
  "react",
  "react/jsx-dev-runtime",
  "react-dom/client",
  "react-aria-components",
  "react-intl",
  "lucide-react",
  "sigma",
  "sigma/rendering",
  "sigma/utils",
  "graphology",
  "graphology-layout-forceatlas2/iterate.js",
  "papaparse",
  "hyparquet",
  "zustand",
  "zustand/vanilla",
];
const PREBUNDLE_FOR_TESTS = [...PREBUNDLE, "axe-core", "fast-check"];

export default defineConfig(async () => ({
  base: "./",
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  plugins: [react(), locales.vite({ locales: ["en-US", "ar-AE", "he-IL"] }), messages(), early, policy],
  worker: {
    format: "es" as const,
    plugins: () => [messages()],
    rolldownOptions: { output: { codeSplitting: { groups: [FIRST] } } },
  },
  optimizeDeps: { include: process.env["VITEST"] ? PREBUNDLE_FOR_TESTS : PREBUNDLE },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: CHUNKS } },
    assetsInlineLimit: 0, // fonts and tables stay files: cached, and loaded only when they are used
    reportCompressedSize: false, // test/e2e/size.test.ts says what a visitor really loads
    chunkSizeWarningLimit: 1000,
    license: { fileName: "licences.md" },
  },
  ...(process.env["VITEST"] ? { test: await tests() } : {}),
}));

/** A page may be slow to answer on a busy machine; that is not what these tests are about. */
const PATIENCE_MS = 10_000;

/** Four projects, run one after the other because two cores are all a newcomer may have. */
async function tests(): Promise<NonNullable<ViteUserConfig["test"]>> {
  const { findBrowser } = await import("./test/support/browser.ts");
  const { playwright } = await import("@vitest/browser-playwright");
  const browser = await findBrowser();
  const { executablePath, args } = browser;
  const env = { ...(process.env as Record<string, string>), ...browser.env };
  return {
    provide: { browser },
    attachmentsDir: "test/output/attachments",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/{browser,e2e,house,bench,output}/**"],
          testTimeout: 20_000,
          maxWorkers: 2, // Vitest would leave one of two cores idle
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "house",
          environment: "node",
          include: ["test/house/*.test.ts"],
          testTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}"],
          setupFiles: ["test/support/quiet.ts"],
          testTimeout: 30_000,
          expect: { poll: { timeout: PATIENCE_MS } },
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          browser: {
            enabled: true,
            headless: true,
            api: { host: "127.0.0.1" },
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath, args, env },
              contextOptions: { locale: "en-US", timezoneId: "UTC" },
            }),
            instances: [{ browser: "chromium", viewport: { width: 1280, height: 800 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/support/build.ts"],
          testTimeout: 60_000,
          expect: { poll: { timeout: PATIENCE_MS } },
          hookTimeout: 120_000,
          maxWorkers: 2, // they wait more than they work
          retry: 1, // a machine may stand still for ten seconds; what took a second try is named in the report
          sequence: { groupOrder: 3 },
        },
      },
    ],
  };
}
