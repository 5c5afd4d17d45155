/** The two who fetch: the page itself from its own site, and a sandboxed frame without an origin from anywhere else. */
import type { Fetcher, FetchStep } from "./fetchSteps.ts";

/** The page's own policy lets it reach its own site alone. */
export const fetchHere: Fetcher = (href, _most, take) => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    let response: Response;
    try {
      response = await fetch(href, { credentials: "omit", referrerPolicy: "no-referrer", signal });
    } catch {
      return take({ step: "unanswered", reached: false });
    }
    const length = Number(response.headers.get("content-length"));
    take({ step: "head", status: response.status, href: response.url, length });
    const reader = response.ok ? response.body?.getReader() : undefined;
    try {
      for (;;) {
        const portion = await reader?.read();
        if (!portion?.value) return take({ step: "end" });
        take({ step: "bytes", bytes: portion.value });
      }
    } catch {
      take({ step: "broken" });
    }
  };
  take({ step: "ready" });
  void run();
  return { stop: () => stopping.abort() };
};

/** A frame of its own for each address; taking it away ends the fetching. It is told the address and nothing else. */
export const fetchInFrame: Fetcher = (href, most, take) => {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.hidden = true;
  frame.title = "";
  frame.src = new URL("fetch.html", document.baseURI).href;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<FetchStep>) => take(data);
  frame.onload = () => {
    // The frame has no origin that could be named here; it is ours, and the policy lets it be no other page.
    frame.contentWindow?.postMessage({ href, most }, "*", [port2]);
  };
  document.body.append(frame);
  return {
    stop() {
      port1.close();
      frame.remove();
    },
  };
};
