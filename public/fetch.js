/**
 * Fetches one address for the page that holds this frame, and hands the bytes back as they come. The frame is sandboxed:
 * it has no origin, no storage and no way to the page but the port that comes with the address. A plain script, because
 * a module would need the server's leave to be loaded by a frame without an origin.
 */

addEventListener("message", ({ source, origin, data, ports: [port] }) => {
  // `location.origin` is where this file came from, although the sandbox has taken the origin itself away.
  if (source !== parent || origin !== location.origin || !port) return;
  const { href, most } = data ?? {};
  if (typeof href !== "string" || !/^https?:\/\//.test(href) || typeof most !== "number") return;
  port.postMessage({ step: "ready" });
  void fetchInto(port, href, most);
});

async function fetchInto(port, href, most) {
  const asked = { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" };
  const stop = new AbortController();
  let response;
  try {
    response = await fetch(href, { ...asked, signal: stop.signal });
  } catch {
    // Not allowed and not there look alike; an answer that may not be read still tells the two apart.
    const reached = await fetch(href, { ...asked, mode: "no-cors", method: "HEAD" }).then(
      () => true,
      () => false,
    );
    return port.postMessage({ step: "unanswered", reached });
  }
  const length = Number(response.headers.get("content-length"));
  port.postMessage({ step: "head", status: response.status, href: response.url, length });
  if (!response.ok || !response.body) return port.postMessage({ step: "end" });
  try {
    const reader = response.body.getReader();
    let bytes = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return port.postMessage({ step: "end" });
      bytes += value.length;
      port.postMessage({ step: "bytes", bytes: value }, [value.buffer]);
      if (bytes > most) return stop.abort(); // the page has counted too, and says so
    }
  } catch {
    return port.postMessage({ step: "broken" });
  }
}
