/** Finds a Chromium that can draw text and WebGL, also on a machine that has none. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { unpackBundled } from "./bundled.ts";

export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: string[];
  /** To be added to the environment of the browser's process. */
  readonly env: Record<string, string>;
  /** Where it was found, for people. */
  readonly source: string;
}

declare module "vitest" {
  interface ProvidedContext {
    browser: FoundBrowser;
  }
}

/**
 * Quiet on the network, and WebGL in software, so that a machine without a graphics card draws the same: only WebGL,
 * for a page that is put together by SwiftShader too takes twice the time of both cores.
 */
const ARGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-angle=swiftshader-webgl",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

/**
 * `CHROMIUM_PATH`; Playwright's own download; a browser of the system; the Chromium that `npm ci` brought
 * (Linux x64); Debian's package, when we are root; Playwright's download, fetched now.
 * `BROWSER_SOURCE=bundled` leaves out the system's. Vitest reads its configuration once per project, so the
 * answer is kept in the environment for the run.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const known = process.env["FOUND_BROWSER"];
  if (known) return JSON.parse(known) as FoundBrowser;
  const found = await search();
  process.env["FOUND_BROWSER"] = JSON.stringify(found);
  process.stderr.write(`browser: ${found.source}, ${found.executablePath}\n`);
  return found;
}

async function search(): Promise<FoundBrowser> {
  const wanted = process.env["CHROMIUM_PATH"];
  if (wanted) return plain(wanted, "CHROMIUM_PATH");
  const own = chromium.executablePath();
  if (runs(own)) return plain(own, "playwright");
  const system = process.env["BROWSER_SOURCE"] === "bundled" ? undefined : systemPaths().find(runs);
  if (system) return plain(system, "system");
  const bundled = await unpackBundled();
  if (bundled && (await draws(bundled.executablePath, bundled.env)))
    return { ...bundled, args: ARGS, source: "@sparticuz/chromium" };
  const debian = debianPackage();
  if (debian) return plain(debian, "apt");
  if (tries("npx", ["playwright", "install", "chromium"]) && runs(own)) return plain(own, "playwright");
  throw new Error("No Chromium found. Install Chrome or Chromium, or set CHROMIUM_PATH to its executable.");
}

const plain = (executablePath: string, source: string): FoundBrowser => ({
  executablePath,
  args: ARGS,
  env: {},
  source,
});

function systemPaths(): string[] {
  if (process.platform === "linux")
    return ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"]
      .flatMap((name) => [`/usr/bin/${name}`, `/snap/bin/${name}`])
      .concat("/opt/google/chrome/chrome");
  if (process.platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"]
      .map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
      .flatMap((path) => [path, join(homedir(), path)]);
  if (process.platform === "win32")
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) =>
        ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((path) =>
          join(folder, path),
        ),
      );
  return [];
}

/** Windows opens a window for `--version`; there it is enough that the file exists. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}

/** `--version` succeeds on a browser that has no font and stops at the first text, so this one has to draw. */
async function draws(executablePath: string, env: Record<string, string>): Promise<boolean> {
  try {
    const all = { ...(process.env as Record<string, string>), ...env };
    const browser = await chromium.launch({ executablePath, args: ARGS, env: all, timeout: 60_000 });
    try {
      const page = await browser.newPage();
      await page.setContent("<p>Text</p>");
      await page.screenshot();
      return await page.evaluate(() => document.createElement("canvas").getContext("webgl2") !== null);
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}

function debianPackage(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const done =
    tries("apt-get", ["update", "-qq"]) &&
    tries("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  return done && runs("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined;
}

function tries(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    return true;
  } catch {
    return false;
  }
}
