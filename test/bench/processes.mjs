/** What the browser's processes take, as the system tells it (Linux). */
import { readFileSync } from "node:fs";

/** Ids of the processes that hold pages. */
export async function rendererPids(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

/** Bytes, of the process that has most of them; NaN where the system does not tell. */
export function memory(pids, field) {
  const of = (pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      return 1024 * Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]);
    } catch {
      return Number.NaN;
    }
  };
  return Math.max(...pids.map(of));
}
