/** Opening data: the example on start, a person's own when they choose; a refusal leaves the screen as it is. */
import { nextTask } from "../base/task.ts";
import type { Dataset } from "../domain/dataset.ts";
import { AS_FOUND, countedSo, sameCounting } from "../domain/decisions.ts";
import { ENGLISH } from "../i18n/messages.ts";
import { EMPTY_DOCUMENT, type Opened } from "../state/model.ts";
import { withCounting } from "../state/opened.ts";
import { changeOwn, closeOwnDialog, isOwn, setProgress } from "../state/ownChanges.ts";
import {
  beginLoad,
  dismissFailure,
  type FirstView,
  failLoad,
  openDataset,
  openReading,
  type Store,
} from "../state/store.ts";
import { fetchedLater } from "../ui/lazily.ts";
import type { Engine } from "./engine.ts";
import type { EngineFile } from "./engineMessages.ts";
import { exampleFiles } from "./example.ts";
import { farTeller } from "./farTeller.ts";
import { createFormer } from "./former.ts";
import { dataAsked, forgetData, nameAsked } from "./link.ts";
import type { Given, Opener, OpenHooks, Request } from "./opening.ts";
import { nothingKept, type Refusal, refusalOf } from "./refusal.ts";
import { reportSoon } from "./reportSoon.ts";

const EXAMPLE_NAME = ENGLISH["example.name"];
// Fetched after the first picture.
const addresses = fetchedLater(() => import("./addresses.ts"));
const holding = fetchedLater(() => import("./holdFiles.ts"));
const rereading = fetchedLater(() => import("./rereading.ts"));

const EXAMPLE: Request = {
  name: EXAMPLE_NAME,
  origin: { kind: "example" },
  files: exampleFiles,
  called: EXAMPLE_NAME,
};

/** What was asked for last is what is shown, however long what was asked before takes. */
export function createOpener(store: Store, engine: Engine, hooks?: OpenHooks): Opener {
  const former = createFormer<Given>(store);
  let reading = new AbortController();
  let last: Request | undefined;
  let example: Opened | undefined;
  /** What is on screen, and what was refused last. */
  let shown: Given | undefined;
  let refused: Given | undefined;

  const givens = new WeakMap<Opened, Given>();
  const tellOpened = (opened: Opened, given: Given) => {
    const { signal } = reading;
    const { decisions = AS_FOUND } = opened;
    void held(given.files, engine).then((files) => {
      given.files = files;
      const { name } = opened.dataset;
      if (!signal.aborted) hooks?.opened({ name, files, example: isExample(opened), decisions });
    });
  };
  let showing = false;
  // Undo can bring another reading back.
  store.subscribe(({ opened }, before) => {
    const given = opened && opened !== before.opened && !showing ? givens.get(opened) : undefined;
    if (!opened || !given) return;
    shown = given;
    refused = undefined;
    tellOpened(opened, given);
  });

  const isOnScreen = (given: Given | undefined) =>
    shown !== undefined && (given === shown || given?.beside === shown);
  const show = (
    opened: Opened,
    given: Given,
    first: FirstView | undefined,
    { linkStays = false, instead }: Partial<Request> = {},
  ) => {
    const same = isOnScreen(instead);
    if (shown && !same) former.keep(shown);
    shown = given;
    refused = undefined;
    givens.set(opened, given);
    showing = true;
    if (same) openReading(store, opened, first?.document ?? EMPTY_DOCUMENT);
    else openDataset(store, opened, first);
    showing = false;
    tellOpened(opened, given);
    if (!linkStays) forgetData();
    if (!isOwn(opened)) return;
    const isFaulty = opened.problems.some(({ level }) => level === "error");
    if (isFaulty)
      reportSoon(
        store,
        opened,
        () => shown === given,
        (on) => hooks?.giveWay(on),
      );
    else if (instead && !same) closeOwnDialog(store); // what was refused before is there
  };
  /** How what is opened is shown first. */
  const firstViewOf = async (dataset: Dataset, { instead, first: known }: Request) => {
    const first = known ?? (await hooks?.firstView(dataset));
    if (first || !isOnScreen(instead)) return first;
    const document = (await rereading()).carryOver(store.getState(), dataset);
    return document && { document };
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
      const onFar = farTeller((progress) => setProgress(store, { step: "reading", name, ...progress }));
      const decided = origin.kind === "example" || request.decisions !== undefined;
      const remembered = decided ? undefined : (await rereading()).rememberedTables();
      const asked = { task: "load", files: given, decisions: request.decisions, remembered } as const;
      const read = await engine.ask(asked, { signal, onFar });
      if (signal.aborted) return;
      const problems = [...(request.problems ?? []), ...read.problems];
      const { dataset, account, prepared, decisions, doubts } = read;
      const { digest } = read;
      const told = { account, files: read.files, decisions, doubts, ...(digest && { digest }) };
      const { instead, first: _, ...plain } = request;
      const from: Given = { request: plain, files: given, read };
      const any = dataset !== null && dataset.stances.length > 0;
      if (instead) (await rereading()).keepChosenColumns(read, instead.read, any);
      if (!any) {
        refused = { ...from, beside: isOnScreen(instead) ? shown : undefined };
        return refuse({ problems: dataset ? [nothingKept(name), ...problems] : problems, ...told });
      }
      const called = request.called ?? dataset.files.join(", ");
      const known = prepared ? { prepared } : {};
      const opened: Opened = { dataset: { ...dataset, name: called }, problems, origin, ...told, ...known };
      if (origin.kind === "example") example = opened;
      const first: FirstView | undefined = await firstViewOf(opened.dataset, request);
      const { counting = decisions } = first ?? {};
      if (signal.aborted) return;
      // What follows from so much is made where it is read, and with it: the rare link that asks for it waits twice.
      if (prepared && !sameCounting(decisions, counting))
        return await open({ ...request, decisions: countedSo(decisions, counting), ...(first && { first }) });
      if (prepared) await nextTask(); // taking over so much was a task of its own
      if (!signal.aborted) show(withCounting(opened, counting), from, first, request);
    } catch (error) {
      if (!signal.aborted) refuse(refusalOf(name, error));
    } finally {
      if (!signal.aborted) setProgress(store, undefined);
    }
  };

  /** What the report tells of. */
  const subject = () => (store.getState().load.phase === "failed" ? refused : shown);

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
      if (!signal.aborted) show(withCounting(example, first?.counting ?? AS_FOUND), exampleGiven(), first);
    },
    openKept: (name, given, decisions = AS_FOUND) =>
      open({ name, origin: { kind: "files" }, files: () => given, called: name, decisions }),
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
      show(kept.opened, kept.from, { document: kept.document });
    },
    reread(decisions) {
      const instead = subject();
      if (!instead) return;
      const { opened, document } = store.getState();
      if (instead === shown && opened && isExample(opened)) void opener.recount(decisions, document);
      else void open({ ...instead.request, files: () => instead.files, decisions, instead });
    },
    async recount(counting, document) {
      const { opened } = store.getState();
      if (!opened || !shown) return;
      const [first, instead] = [{ document }, shown];
      const how = { ...instead.request, instead };
      if (!opened.prepared) return show(withCounting(opened, counting), { ...instead }, first, how);
      const decisions = countedSo(opened.decisions ?? AS_FOUND, counting);
      await open({ ...how, files: () => instead.files, decisions, first });
    },
    async material(decisions, spots) {
      const of = subject();
      if (!of) return undefined;
      const encodings = new Map(of.read?.files.map(({ file, encoding }) => [file, encoding]));
      const asked = engine.ask({ task: "material", files: of.files, decisions, encodings, spots });
      return asked.catch(() => undefined);
    },
    async mend(problems, words) {
      const of = subject();
      const { decisions = AS_FOUND } = of?.read ?? {};
      return of ? engine.ask({ task: "mend", files: of.files, decisions, problems, words }) : [];
    },
    async whole(what) {
      const of = subject();
      if (!of) return [];
      const { files, read, request } = of;
      const asked = { decisions: read?.decisions ?? AS_FOUND, beside: request.problems ?? [], what };
      return engine.ask({ task: "whole", files, ...asked, locale: store.getState().session.locale });
    },
  };
  return opener;
}

/** What the app comes with needs no hold. */
async function held(files: readonly EngineFile[], engine: Engine): Promise<readonly EngineFile[]> {
  if (files.every((file) => "url" in file)) return files;
  return holding().then(
    ({ holdFiles }) => holdFiles(files, engine),
    () => files, // no network, or a new version on the server
  );
}

/** Of the example only how statements count can be chosen, and nothing has to be read for it. */
const isExample = ({ origin }: Opened) => origin?.kind === "example";

const exampleGiven = (): Given => ({ request: EXAMPLE, files: exampleFiles() });
