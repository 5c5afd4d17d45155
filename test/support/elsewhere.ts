/** Somebody else's server, on an origin of its own: answers well, badly, slowly, without end, or not to other sites. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Elsewhere {
  /** With a slash at its end. */
  readonly url: string;
  readonly host: string;
  /** Every request, in order. */
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** How many connections to `/slow.csv` and the like are open. */
  readonly open: () => number;
  close(): Promise<void>;
}

export const ELSEWHERE_TABLE = "actor,issue,stance\nBaker,Bread,support\nMiller,Bread,oppose\n";
const TABLE = ELSEWHERE_TABLE;
const ALLOWED = { "access-control-allow-origin": "*", "content-type": "text/csv" };
const PAGE = "<!doctype html><html><body>Sign in</body></html>";
const MEGABYTE = "x".repeat(1_000_000);

export async function elsewhere(): Promise<Elsewhere> {
  const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  const endless = new Set<ServerResponse>();
  let cuts = 0;
  const answers: Record<string, (response: ServerResponse) => void> = {
    "/stances.csv": (response) => response.writeHead(200, ALLOWED).end(TABLE),
    "/missing.csv": (response) => response.writeHead(404, ALLOWED).end("no"),
    "/broken.csv": (response) => response.writeHead(500, ALLOWED).end("no"),
    "/page.csv": (response) => response.writeHead(200, ALLOWED).end(PAGE),
    "/members.csv": (response) => response.writeHead(302, { ...ALLOWED, location: "/login?to=x" }).end(),
    "/login": (response) => response.writeHead(200, { ...ALLOWED, "content-type": "text/html" }).end(PAGE),
    "/private.csv": (response) => response.writeHead(200, { "content-type": "text/csv" }).end(TABLE),
    /** Breaks off half way the first time, and answers well afterwards. */
    "/cut.csv": (response) => {
      if (cuts++ > 0) return response.writeHead(200, ALLOWED).end(TABLE);
      response.writeHead(200, { ...ALLOWED, "content-length": 200_000 });
      return response.write("x".repeat(100_000), () => setTimeout(() => response.destroy(), 100));
    },
    /** A byte now and then, without end. */
    "/slow.csv": (response) => {
      response.writeHead(200, { ...ALLOWED, "content-length": 1_000_000 });
      const timer = setInterval(() => response.write("x"), 100);
      endless.add(response);
      response.on("close", () => {
        clearInterval(timer);
        endless.delete(response);
      });
    },
    /** The beginning, then nothing. */
    "/stalled.csv": (response) => {
      response.writeHead(200, ALLOWED).write("actor,issue");
      endless.add(response);
      response.on("close", () => endless.delete(response));
    },
    /** As much as anybody takes. */
    "/endless.csv": (response) => {
      response.writeHead(200, ALLOWED);
      endless.add(response);
      response.on("close", () => endless.delete(response));
      const more = () => {
        while (!response.destroyed && response.write(MEGABYTE));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    },
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    asked.push({ path: pathname, headers: request.headers });
    const answer = answers[pathname];
    if (answer) answer(response);
    else response.writeHead(404, ALLOWED).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/`,
    host,
    asked,
    open: () => endless.size,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
