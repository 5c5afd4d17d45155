/** Keeps what one is looking at, and finds it again: reads once at the start, then writes little and not too often. */
import { AS_FOUND, type Decisions, isAsFound } from "../../domain/decisions.ts";
import type { Note } from "../../state/notes.ts";
import { createDatabase, inTime } from "./database.ts";
import {
  type Found,
  type KeptFile,
  type KeptFiles,
  type KeptView,
  sealDecisions,
  sealFiles,
  sealView,
  unsealDecisions,
  unsealFiles,
  unsealView,
} from "./records.ts";

/** A database that does not open delays the first picture by no more than this. */
const PATIENCE_MS = 700;
const WAIT_MS = 400;
const AT_MOST_MS = 2000;
/** Bytes of own files; more would take too long to write and to read. */
const MOST_BYTES = 64 * 1024 * 1024;

export type Trouble = (Note & { kind: "keeping" })["trouble"];

export interface Kept {
  readonly files: KeptFiles | undefined;
  /** How these files were read. */
  readonly decisions: Decisions;
  readonly view: Omit<KeptView, "files"> | undefined;
}

/** What is to be kept now; undefined = nothing yet. */
export interface Keepsake {
  /** Own files of this opening; undefined = the example. */
  readonly own: KeptFiles | undefined;
  readonly decisions: Decisions;
  readonly view: Omit<KeptView, "files">;
}

export type Keeper = ReturnType<typeof createKeeper>;

/**
 * @param trouble is told what went wrong, each kind once.
 * @param hint is told what there will be to read next time.
 */
export function createKeeper(
  trouble: (what: Trouble) => void,
  hint: (kept: "files" | "view" | "nothing") => void,
) {
  const database = createDatabase(PATIENCE_MS);
  const told = new Set<Trouble>();
  const tell = (what: Trouble) => {
    if (!told.has(what)) trouble(what);
    told.add(what);
  };
  /** Once set, nothing is written any more in this visit; a trouble is told when there would be something to write. */
  let closed: Trouble | "forgotten" | undefined;
  let sealed: { own: KeptFiles; record: Awaited<ReturnType<typeof sealFiles>> } | undefined;
  let writing: Promise<void> = Promise.resolve();

  const take = async <Value>(
    key: string,
    found: Found<Value>,
  ): Promise<(Found<Value> & object) | undefined> => {
    if (found === "newer") {
      closed = "newer";
      tell("newer");
    } else if (found === "damaged") {
      await database.setAside(key, "quarantine");
      tell("corrupt");
    }
    return typeof found === "object" ? found : undefined;
  };
  const sealOnce = async (own: KeptFiles) => {
    if (sealed?.own !== own) sealed = { own, record: await sealFiles(own) };
    return sealed.record;
  };
  const write = async ({ own, decisions, view }: Keepsake) => {
    const records = new Map<string, unknown>();
    if (own && sizeOf(own.files) > MOST_BYTES) {
      for (const key of ["files", "filesSum", "decisions", "view"]) records.set(key, undefined);
      await database.write(records);
      return tell("large");
    }
    const record = own && (await sealOnce(own));
    // Another tab may have put its own files there: they must be the ones this view is of.
    if (record && (await database.get("filesSum")) !== record.checksum)
      records.set("files", record).set("filesSum", record.checksum);
    if (!record) records.set("files", undefined).set("filesSum", undefined);
    const kept = { files: record?.checksum ?? "", decisions };
    records.set("decisions", isAsFound(decisions) ? undefined : sealDecisions(kept));
    records.set("view", sealView({ ...view, files: record?.checksum ?? "" }));
    await database.write(records);
    hint(own ? "files" : "view");
  };

  return {
    /** What was kept, as far as it is whole. Rejects when the browser does not answer in time. */
    async read(): Promise<Kept> {
      const load = async (): Promise<Kept> => {
        const view = await take("view", unsealView(await database.get("view")));
        const decided = () =>
          database.get("decisions").then((record) => take("decisions", unsealDecisions(record)));
        const decidedFor = (kept: Awaited<ReturnType<typeof decided>>, sum: string | undefined) =>
          kept && kept.value.files === sum ? kept.value.decisions : undefined;
        if (view?.value.files === "") {
          const decisions = decidedFor(await decided(), "") ?? AS_FOUND;
          return { files: undefined, decisions, view: view.value };
        }
        const [files, kept] = await Promise.all([
          database
            .get("files")
            .then(unsealFiles)
            .then((found) => take("files", found)),
          decided(),
        ]);
        const together = view && view.value.files === (files?.checksum ?? "");
        const decisions = decidedFor(kept, files?.checksum);
        return {
          files: files?.value,
          decisions: decisions ?? AS_FOUND,
          view: together ? view.value : undefined,
        };
      };
      return inTime(load(), PATIENCE_MS).catch((error: unknown) => {
        closed ??= isNewer(error) ? "newer" : "denied"; // what could not be read must not be written over
        throw error;
      });
    },
    /** Writes, after what is being written; never fails. */
    write(keepsake: Keepsake): Promise<void> {
      writing = writing
        .then(() => (closed ? closed !== "forgotten" && tell(closed) : write(keepsake)))
        .then(() => undefined)
        .catch((error: unknown) => tell(isFull(error) ? "full" : isNewer(error) ? "newer" : "denied"));
      return writing;
    },
    /** Forgets everything, and keeps nothing more in this visit. */
    async forget(): Promise<void> {
      closed = "forgotten";
      await writing;
      await database.clear().catch(() => undefined);
      hint("nothing");
    },
  };
}

function sizeOf(files: readonly KeptFile[]): number {
  return files.reduce((sum, { blob }) => sum + blob.size, 0);
}

const named = (error: unknown, name: string) => error instanceof DOMException && error.name === name;
const isFull = (error: unknown) => named(error, "QuotaExceededError");
const isNewer = (error: unknown) => named(error, "VersionError");

/** Calls `work` when calls of `later` have ceased for a moment, but at the latest so long after the first. */
export function createDelay(work: () => void): { later: () => void; now: () => void } {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let last: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    if (last === undefined) return;
    clearTimeout(pause);
    clearTimeout(last);
    last = undefined;
    work();
  };
  return {
    now,
    later() {
      clearTimeout(pause);
      pause = setTimeout(now, WAIT_MS);
      last ??= setTimeout(now, AT_MOST_MS);
    },
  };
}
