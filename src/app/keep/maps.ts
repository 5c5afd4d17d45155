/** Maps that take long to make, kept for the next opening of the same data: under what they rest on, the newest few. */
import { Checksum } from "../../base/hash.ts";
import type { LayoutTask } from "../../layout/run/task.ts";
import type { Drawn } from "../../layout/sis/drawn.ts";
import type { KeptBase } from "../layoutMessages.ts";
import { openStore } from "./database.ts";

const NAME = "standpoint-maps";
const STORE = "maps";
const MOST = 12;
interface KeptMap {
  readonly drawn: Drawn;
  /** Milliseconds since 1970, when it was made or found last. */
  readonly used: number;
}

/**
 * What the base of a task rests on, as a short text; undefined where its map is not kept.
 * @param maker which code makes the map: another may make another one.
 */
export function keyOfMap({ mode, way, base, like }: LayoutTask, maker: string): string | undefined {
  const { input, look, name } = base;
  if (way !== "signed" || mode === "columns" || like) return undefined;
  const entries = input.actor.length;
  if (name !== undefined) return keyOfBase({ mode, base: name, upright: look.upright, entries }, maker);
  const sum = new Checksum().text(maker).text(mode).number(input.actors).number(input.issues);
  sum.numbers(input.actor).numbers(input.issue);
  sum
    .bytes(bytesOf(input.position))
    .numbers(input.bonds?.a ?? [])
    .numbers(input.bonds?.b ?? []);
  const { width, height, margin } = look.frame;
  sum.numbers([width, height, margin, look.upright ? 1 : 0]).bytes(bytesOf(look.radius));
  if (look.boxes) sum.bytes(bytesOf(look.boxes));
  return `${sum.hex}.${entries}`;
}

/** The same for a base that has a name. */
export function keyOfBase({ mode, base, upright, entries }: KeptBase, maker: string): string {
  const sum = new Checksum()
    .text(maker)
    .text(mode)
    .text(base)
    .number(upright ? 1 : 0);
  return `${sum.hex}.${entries}`;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** A map as it was drawn, of so many nodes where that is known. Never fails: what is not found is made. */
export async function findMap(key: string, nodes?: number): Promise<Drawn | undefined> {
  const kept = await withStore("readonly", (store) => store.get(key) as IDBRequest<unknown>).catch(
    () => undefined,
  );
  const drawn = (kept as Partial<KeptMap> | undefined)?.drawn;
  if (!drawn || !isWhole(drawn, nodes)) return undefined;
  void keepMap(key, drawn);
  return drawn;
}

/** Under what maps are kept. */
export async function keptKeys(): Promise<ReadonlySet<string>> {
  return new Set((await withStore("readonly", (store) => store.getAllKeys())).map(String));
}

/** Never fails either: a browser that keeps nothing makes each map anew. */
export async function keepMap(key: string, drawn: Drawn): Promise<void> {
  const map: KeptMap = { drawn, used: Date.now() };
  await withStore("readwrite", (store) => {
    const put = store.put(map, key);
    dropOldest(store);
    return put;
  }).catch(() => undefined);
}

/** Here and in every other tab: what is kept goes, and nothing more is kept in this visit. */
export async function forgetMaps(): Promise<void> {
  const told = new BroadcastChannel(NAME);
  told.postMessage("forget");
  told.close();
  await dropMaps();
}

/** What is kept goes. */
export async function dropMaps(): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

/** Whether a record still has the shape it was written with. */
function isWhole(drawn: Drawn, wanted: number | undefined): boolean {
  const { positions, scale, unrest, pinned, tray } = drawn;
  const nodes = wanted ?? positions.length / 2;
  return (
    positions instanceof Float64Array &&
    unrest instanceof Float64Array &&
    pinned instanceof Uint8Array &&
    tray instanceof Uint8Array &&
    positions.length === 2 * nodes &&
    unrest.length === 2 * nodes &&
    pinned.length === nodes &&
    tray.length === nodes &&
    Number.isFinite(scale) &&
    positions.every(Number.isFinite)
  );
}

function dropOldest(store: IDBObjectStore): void {
  const keys = store.getAllKeys();
  keys.onsuccess = () => {
    if (keys.result.length <= MOST) return;
    const all = store.getAll() as IDBRequest<KeptMap[]>;
    all.onsuccess = () => {
      const oldest = all.result.map(({ used }, i) => ({ used, key: keys.result[i]! }));
      oldest.sort((a, b) => a.used - b.used);
      for (const { key } of oldest.slice(0, oldest.length - MOST)) store.delete(key);
    };
  };
}

/** One transaction on a connection of its own, which stands in nobody's way afterwards. */
async function withStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await openStore(NAME, STORE);
  try {
    return await new Promise<Value>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("Aborted."));
    });
  } finally {
    database.close();
  }
}
