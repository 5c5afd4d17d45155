/** Opening data: the example on start, a person's own when they choose; a refusal leaves the screen as it is. */
import type { OwnPort } from "../commands/command.ts";
import type { Dataset } from "../domain/dataset.ts";
import type { Problem } from "../domain/problem.ts";
import { ENGLISH } from "../i18n/messages.ts";
import type { Opened } from "../state/model.ts";
import type { Dropped, Origin } from "../state/own.ts";
import { changeOwn, isOwn, setProgress, showOwnDialog } from "../state/ownChanges.ts";
import {
  beginLoad,
  dismissFailure,
  type FirstView,
  failLoad,
  openDataset,
  type Store,
} from "../state/store.ts";
import { fetchedLater } from "../ui/lazily.ts";
import type { Engine } from "./engine.ts";
import type { EngineFile } from "./engineMessages.ts";
import { exampleFiles } from "./example.ts";
import { createFormer } from "./former.ts";
import { dataAsked, forgetData, nameAsked } from "./link.ts";
import { nothingKept, type Refusal, refusalOf } from "./refusal.ts";

const EXAMPLE_NAME = ENGLISH["example.name"];
/** Fetched after the first picture: most people never open a web address. */
const addresses = fetchedLater(() => import("./addresses.ts"));

/** Data that were opened, and from what. */
export interface Opening {
  readonly name: string;
  readonly files: readonly EngineFile[];
  readonly example: boolean;
}

/** What goes with every opening. */
export interface OpenHooks {
  /** How these data are shown first; undefined = nothing is arranged. */
  firstView(dataset: Dataset): Promise<FirstView | undefined>;
  opened(opening: Opening): void;
}

export interface Opener extends OwnPort {
  /** Opens what the address of the page asks for, else the case that the app comes with. */
  openFirst(): Promise<void>;
  openExample(): Promise<void>;
  /** Opens files that the person chose, dropped or pasted. */
  openFiles(files: readonly File[], dropped?: Dropped): Promise<void>;
  /** Opens files whose bytes are at hand, under a name they had before. */
  openBytes(name: string, files: readonly EngineFile[]): Promise<void>;
  openAddresses(hrefs: readonly string[]): Promise<void>;
}

interface Request {
  /** While it is being read, and where it is refused. */
  readonly name: string;
  readonly origin: Origin;
  readonly files: (signal: AbortSignal) => Promise<readonly EngineFile[]> | readonly EngineFile[];
  /** Known beforehand of the files. */
  readonly problems?: readonly Problem[];
  /** The dataset's name, where it is not that of its files. */
  readonly called?: string;
  /** The data that the address of the page names is what is opened, or still asked about. */
  readonly linkStays?: boolean;
}

const EXAMPLE: Request = {
  name: EXAMPLE_NAME,
  origin: { kind: "example" },
  files: exampleFiles,
  called: EXAMPLE_NAME,
};

/** What was asked for last is what is shown, however long what was asked before takes. */
export function createOpener(store: Store, engine: Engine, hooks?: OpenHooks): Opener {
  const former = createFormer(store);
  let reading = new AbortController();
  let last: Request | undefined;
  let example: Opened | undefined;
  /** What is on screen was read from these. */
  let files: readonly EngineFile[] = [];

  const show = (
    opened: Opened,
    from: readonly EngineFile[],
    first: FirstView | undefined,
    linkStays = false,
  ) => {
    former.keep(files);
    files = from;
    openDataset(store, opened, first);
    const { signal } = reading;
    void inBytes(from).then((known) => {
      const { name } = opened.dataset;
      if (!signal.aborted) hooks?.opened({ name, files: known, example: opened.origin?.kind === "example" });
    });
    if (!linkStays) forgetData();
    if (isOwn(opened) && opened.problems.some(({ level }) => level === "error"))
      showOwnDialog(store, "report");
  };
  const open = async (request: Request) => {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    const { name, origin } = request;
    last = request;
    beginLoad(store, name);
    setProgress(store, undefined);
    const refuse = ({ problems, ...rest }: Refusal) => failLoad(store, name, problems, rest);
    try {
      const given = await request.files(signal);
      const onShare = (done: number) => setProgress(store, { step: "reading", name, done, total: 1 });
      const result = await engine.ask({ task: "load", files: given }, { signal, onShare });
      if (signal.aborted) return;
      const problems = [...(request.problems ?? []), ...result.problems];
      const { dataset, account, prepared } = result;
      const told = { account, files: result.files };
      if (!dataset) return refuse({ problems, ...told });
      if (dataset.stances.length === 0)
        return refuse({ problems: [nothingKept(name), ...problems], ...told });
      const called = request.called ?? dataset.files.join(", ");
      const known = prepared ? { prepared } : {};
      const opened = { dataset: { ...dataset, name: called }, problems, origin, ...told, ...known };
      if (origin.kind === "example") example = opened;
      const first = await hooks?.firstView(opened.dataset);
      if (!signal.aborted) show(opened, given, first, request.linkStays);
    } catch (error) {
      if (!signal.aborted) refuse(refusalOf(name, error));
    } finally {
      if (!signal.aborted) setProgress(store, undefined);
    }
  };

  const opener: Opener = {
    async openFirst() {
      const asked = dataAsked(location.href);
      if (asked?.foreign) changeOwn(store, { asking: asked.hrefs, dialog: "address" });
      if (asked && !asked.foreign) await opener.openAddresses(asked.hrefs);
      const { load, opened } = store.getState();
      if (opened || (asked && !asked.foreign && load.phase !== "failed")) return;
      const request = last;
      await open({ ...EXAMPLE, linkStays: true }); // something to look at, below what is said about the link
      if (load.phase !== "failed" || store.getState().opened !== example) return;
      last = request;
      store.setState({ load });
    },
    async openExample() {
      if (!example) return open(EXAMPLE);
      reading.abort();
      reading = new AbortController();
      const { signal } = reading;
      const first = await hooks?.firstView(example.dataset);
      if (!signal.aborted) show(example, exampleFiles(), first);
    },
    openBytes: (name, given) => open({ name, origin: { kind: "files" }, files: () => given, called: name }),
    async openFiles(files, { folder, problems = [] } = {}) {
      const name = folder ?? files.map((file) => file.name).join(", ");
      const given = files.map((file) => ({ name: file.name, blob: file }));
      const called = folder === undefined ? {} : { called: folder };
      await open({ name, origin: { kind: "files" }, files: () => given, problems, ...called });
    },
    async openAddresses(hrefs) {
      await open({
        name: hrefs.map((href) => nameAsked(href)).join(", "),
        origin: { kind: "addresses", hrefs },
        linkStays: dataAsked(location.href)?.hrefs.join(" ") === hrefs.join(" "),
        files: async (signal) => {
          const { fetchAll } = await addresses();
          return fetchAll(hrefs, signal, (progress) => setProgress(store, progress));
        },
      });
    },
    cancel() {
      reading.abort();
      setProgress(store, undefined);
      if (store.getState().opened) dismissFailure(store);
      else void opener.openExample();
    },
    again() {
      if (last) void open(last);
    },
    back(id) {
      const kept = former.take(id);
      if (!kept) return;
      reading.abort();
      reading = new AbortController();
      show(kept.opened, kept.files, { document: kept.document });
    },
  };
  return opener;
}

/** Files as the browser holds them, read: what is kept for the next visit must not change with the file on the disk. */
async function inBytes(files: readonly EngineFile[]): Promise<readonly EngineFile[]> {
  const read = files.map(async (file) =>
    "blob" in file ? { name: file.name, bytes: new Uint8Array(await file.blob.arrayBuffer()) } : file,
  );
  return Promise.all(read).catch(() => files);
}
