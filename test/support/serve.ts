/** Serves the built app as a plain web server would, at the root and in a folder, and can misbehave when asked. */
import { createReadStream, statSync } from "node:fs";
import { createServer, type OutgoingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What the server does instead of answering well. `body` takes the place of the file. */
export interface Answer {
  readonly status?: number;
  readonly delay?: number;
  readonly type?: string;
  readonly body?: string;
  /** Breaks the connection half way through. */
  readonly cut?: boolean;
}

export interface Served {
  readonly origin: string;
  /** The app's address at the root. */
  readonly root: string;
  /** The same app in a folder whose name has a space. */
  readonly sub: string;
  /** Every path asked for, relative to the app, in order. */
  readonly log: string[];
  /** When each of them was asked for, in milliseconds since 1970. */
  readonly times: number[];
  /** May be set to another folder while running: that is a new deployment. */
  folder: string;
  /** Asked for each path relative to the app; undefined = answer well. */
  misbehave: ((path: string) => Answer | undefined) | undefined;
  close(): Promise<void>;
}

const SUB = "/some/sub path/";
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The headers a careful host adds; the app must live with them. */
export const STRICT_HEADERS: OutgoingHttpHeaders = {
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

export async function serve(folder: string, headers: OutgoingHttpHeaders = {}): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const url = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    const path = url.startsWith(SUB) ? url.slice(SUB.length) : url.slice(1);
    served.log.push(path);
    served.times.push(Date.now());
    void answer(response, served.folder, path, served.misbehave?.(path), headers);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const served: Served = {
    origin,
    root: `${origin}/`,
    sub: `${origin}${encodeURI(SUB)}`,
    log: [],
    times: [],
    folder,
    misbehave: undefined,
    close: () => closed(server),
  };
  return served;
}

async function answer(
  response: ServerResponse,
  folder: string,
  path: string,
  wish: Answer | undefined,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  if (wish?.delay) await sleep(wish.delay);
  const file = fileOf(folder, path);
  const type = wish?.type ?? TYPES[extname(file ?? ".txt")] ?? "application/octet-stream";
  const base = { ...headers, "content-type": type, "cache-control": "no-cache" };
  if (wish?.status !== undefined || wish?.body !== undefined || file === undefined) {
    const status = wish?.status ?? (file === undefined ? 404 : 200);
    response.writeHead(status, base).end(wish?.body ?? `${status}`);
    return;
  }
  const size = statSync(file).size;
  response.writeHead(200, { ...base, "content-length": size });
  if (wish?.cut)
    createReadStream(file, { end: size >> 1 })
      .pipe(response, { end: false })
      .on("unpipe", () => response.destroy());
  else createReadStream(file).pipe(response);
}

/** Undefined for what is not a file, or lies outside the folder. */
function fileOf(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(normalize(folder) + sep)) return;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
