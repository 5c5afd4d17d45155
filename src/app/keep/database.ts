/** The one object store: promises, short patience, and a connection that is made anew when it was lost. */

const NAME = "standpoint";
const STORE = "kept";

export interface Database {
  get(key: string): Promise<unknown>;
  /** One transaction: all of it happens, or nothing. `undefined` takes a record away. */
  write(records: ReadonlyMap<string, unknown>): Promise<void>;
  /** Moves a record out of the way, under the first free name after `aside`; what stood there before stays. */
  setAside(key: string, aside: string): Promise<void>;
  /** Takes everything away. */
  clear(): Promise<void>;
}

/** Rejects when there is no answer in time. */
export function inTime<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("No answer in time.")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** @param patience milliseconds for the database to open. */
export function createDatabase(patience: number): Database {
  let connection: Promise<IDBDatabase> | undefined;
  const connect = (): Promise<IDBDatabase> => {
    connection ??= inTime(openStore(NAME, STORE), patience).then((database) => {
      database.onclose = () => {
        connection = undefined;
      };
      database.onversionchange = () => {
        database.close(); // another tab deletes or renews it; we must not stand in its way
        connection = undefined;
      };
      return database;
    });
    connection.catch(() => {
      connection = undefined;
    });
    return connection;
  };
  const run = async <Value>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, give: (value: Value) => void) => void,
  ): Promise<Value | undefined> => {
    const transaction = (await connect()).transaction(STORE, mode);
    return new Promise((resolve, reject) => {
      let given: Value | undefined;
      transaction.oncomplete = () => resolve(given);
      transaction.onabort = () => reject(transaction.error ?? new Error("Aborted."));
      try {
        work(transaction.objectStore(STORE), (value) => {
          given = value;
        });
      } catch (error) {
        transaction.abort();
        reject(error);
      }
    });
  };
  return {
    get: (key) =>
      run<unknown>("readonly", (store, give) => {
        const request = store.get(key);
        request.onsuccess = () => give(request.result);
      }),
    async write(records) {
      try {
        await run("readwrite", (store) => {
          for (const [key, record] of records)
            if (record === undefined) store.delete(key);
            else store.put(record, key);
        });
      } catch (error) {
        // Chromium goes on counting a blob that found no room until something else is written.
        await run("readwrite", (store) => store.delete("none"));
        throw error;
      }
    },
    async setAside(key, aside) {
      await run("readwrite", (store) => {
        const record = store.get(key);
        const keys = store.getAllKeys();
        keys.onsuccess = () => {
          const taken = new Set(keys.result.map(String));
          let name = `${aside}.${key}`;
          for (let n = 2; taken.has(name); n++) name = `${aside}.${key}.${n}`;
          if (record.result !== undefined) store.put(record.result, name);
          store.delete(key);
        };
      });
    },
    async clear() {
      await run("readwrite", (store) => {
        store.clear();
      });
    },
  };
}

/** A connection to a database of one store, which is made where there is none. Rejects where the browser refuses. */
export function openStore(name: string, store: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("Refused."));
    request.onblocked = () => reject(new Error("Blocked."));
  });
}
