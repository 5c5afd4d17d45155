/** What the browser keeps of the page: looked at as soon as it is as wanted, without waiting longer than needed. */
import type { Page } from "playwright";
import { expect } from "vitest";

/** All records by key. */
export const records = (page: Page): Promise<Record<string, Record<string, unknown>>> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase | undefined>((resolve) => {
      const request = indexedDB.open("standpoint");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
      // Not there yet: to be made by the app, not by looking.
      request.onupgradeneeded = () => request.transaction?.abort();
    });
    if (!database?.objectStoreNames.contains("kept")) {
      database?.close();
      return {};
    }
    const store = database.transaction("kept").objectStore("kept");
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    database.close();
    return Object.fromEntries(keys.map((key, i) => [String(key), values[i]]));
  });

export type Records = Awaited<ReturnType<typeof records>>;
/** The records, as soon as they are as wanted. */
export async function kept(page: Page, wanted: (now: Records) => boolean): Promise<Records> {
  let now: Records = {};
  await expect
    .poll(async () => {
      now = await records(page);
      return wanted(now) || now;
    })
    .toBe(true);
  return now;
}
