/** Lays out away from the screen: steps, tells, listens between steps. The newest request wins. */
import { scopeOf, solveBoth } from "../layout/run/scope.ts";
import { runSigned } from "../layout/run/signed.ts";
import type { LayoutRun, LayoutTask, Sheet } from "../layout/run/task.ts";
import type { Drawn } from "../layout/sis/drawn.ts";
import { sheetOf } from "./handedSheet.ts";
import type { AskedTask, HandedBase, LayoutReply, LayoutRequest } from "./layoutMessages.ts";

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<LayoutRequest>) => void) | null;
  postMessage(reply: LayoutReply, transfer?: Transferable[]): void;
};

/** Between looks at the clock. */
const STEPS_AT_ONCE = 4;
/** Milliseconds of work before messages are heard again, and between two looks at the map on its way. */
const BREATH = 12;
const TELL_EVERY = 100;

interface Job {
  /** Below 0 nobody has asked for it yet. */
  id: number;
  readonly task: LayoutTask;
  readonly run: LayoutRun;
  baseKey: number;
  /** Under what its base is kept, where it has been made now. */
  readonly keepAs: string | undefined;
  stopped: boolean;
  done: boolean;
}

/** The name of this file tells one making from another. None while the app is being developed: there it does not change. */
const MAKER = import.meta.env.PROD ? import.meta.url : undefined;
/** Of fewer known positions a map is made sooner than it is found. */
const KEPT_FROM = 2000;
/** Everything is to be forgotten, and nothing more kept. */
let forgotten = false;
new BroadcastChannel("standpoint-maps").onmessage = () => {
  forgotten = true;
};
/** Under what maps were kept when the last file was begun to be read: whoever has none need not wait for it. */
let known: Promise<ReadonlySet<string>> | undefined;
const fetchMaps = () => import("./keep/maps.ts");

let job: Job | undefined;
/** The last task asked for, also while its code is on the way. */
let newest = -1;
/** The base, and the maps of it that were made, by mode. */
let base:
  | {
      readonly key: number;
      readonly task: Pick<LayoutTask, "base" | "like">;
      readonly drawn: Map<LayoutTask["mode"], Drawn>;
    }
  | undefined;

scope.onmessage = ({ data }) => {
  if (data.kind === "engine") {
    data.port.onmessage = (event: MessageEvent<HandedBase>) => void goAhead(event.data);
    return;
  }
  if (data.kind === "expect") {
    upright = data.upright;
    restUntil = performance.now() + data.for;
    if (MAKER) known = fetchMaps().then(({ keptKeys }) => keptKeys());
    known?.catch(() => undefined);
    return;
  }
  try {
    if (data.kind === "layout") void begin(data);
    else if (data.kind === "rest") restUntil = performance.now() + data.for;
    else if (data.kind === "hand") handMoved = performance.now();
    else if (job?.id !== data.id) return;
    else if (data.kind === "stop") job.stopped = true;
    // A map that cannot be measured is still a map.
    else if (data.kind === "measure") void measure(job).catch(() => undefined);
    else drag(job, data.node, data.x, data.y);
  } catch (error) {
    scope.postMessage({ kind: "failed", id: data.id, error: String(error) });
  }
};

async function begin({
  id,
  baseKey,
  task: asked,
}: Extract<LayoutRequest, { kind: "layout" }>): Promise<void> {
  try {
    const { base: given, like, named, ...rest } = asked;
    const sheet = named ? handedSheet(named) : given;
    if (named && !sheet) return scope.postMessage({ kind: "lacking", id });
    if (sheet)
      base = { key: baseKey, task: like ? { base: sheet, like } : { base: sheet }, drawn: new Map() };
    if (base?.key !== baseKey) throw new Error("The base of this layout is not here.");
    const task: LayoutTask = { ...rest, ...base.task };
    newest = id;
    if (takeUp(task, id, baseKey)) return;
    const own = await jobOf(task, id, baseKey, base.drawn.get(task.mode));
    if (newest !== id) return;
    job = own;
    await layOut(own);
  } catch (error) {
    scope.postMessage({ kind: "failed", id, error: String(error) });
  }
}

async function jobOf(task: LayoutTask, id: number, baseKey: number, made?: Drawn): Promise<Job> {
  const { key, found } = made ? {} : await findKept(task);
  const run = await runOf(task, made ?? found);
  return { id, task, run, baseKey, keepAs: found ? undefined : key, stopped: false, done: false };
}

/** What the engine gave last, as it lies if it is asked for. */
let handed: { readonly base: HandedBase; readonly sheet: Sheet; asked: boolean } | undefined;
/** How the map of other data will lie. */
let upright = false;
/** Its map, before anybody asks: by then the page has taken over the data, and drawn nothing yet. */
let ahead: Job | undefined;
/** If by then nobody does, nobody will. */
const ASKED_WITHIN_MS = 3000;

async function goAhead(given: HandedBase): Promise<void> {
  const own = { base: given, sheet: sheetOf(given, upright), asked: false };
  handed = own;
  ahead = undefined;
  try {
    const made = await jobOf({ mode: "both", way: "signed", base: own.sheet, held: [] }, -1, -1);
    if (handed !== own || own.asked) return; // too late
    ahead = made;
    setTimeout(() => {
      if (ahead === made) ahead = undefined;
    }, ASKED_WITHIN_MS);
    await layOut(made);
  } catch {
    ahead = undefined; // whoever asks for it is told
  }
}

/** What the engine gave under that name; undefined = it is not here. */
function handedSheet({ name, upright }: NonNullable<AskedTask["named"]>): Sheet | undefined {
  if (handed?.base.name !== name) return undefined;
  handed.asked = true;
  const { sheet, base } = handed;
  return sheet.look.upright === upright ? sheet : sheetOf(base, upright);
}

/** Whether that task is under way already: then it is told as if it had begun now. */
function takeUp(
  { mode, way, base: sheet, now, like, held }: LayoutTask,
  id: number,
  baseKey: number,
): boolean {
  const own = ahead;
  ahead = undefined;
  const same = mode === "both" && way === "signed" && !now && !like && held.length === 0;
  if (!own || !same || own.task.base !== sheet) return false;
  job = Object.assign(own, { id, baseKey });
  if (own.done) keepBase(own);
  tellPlaces(own, own.done);
  return true;
}

const otherModes = () => import("../layout/run/run.ts");

/** The other modes, and the other layout, come after the first picture. */
async function runOf(task: LayoutTask, known: Drawn | undefined): Promise<LayoutRun> {
  if (task.mode === "both" && task.way === "signed") return runSigned(task, known, solveBoth);
  const { runLayout } = await otherModes();
  return runLayout(task, known);
}

/** Until the map is done, or not wanted any more. */
async function layOut(own: Job): Promise<void> {
  let told = performance.now();
  /** For the hand, in all: what a filter leaves is not to stay unplaced as long as anything moves. */
  let waited = 0;
  /** Many nodes are to be seen as soon as they are anywhere. */
  let unseen = own.task.base.input.actor.length >= KEPT_FROM;
  const enough = () => own.stopped && own.run.places() !== undefined;
  for (let breath = told; !own.run.step(STEPS_AT_ONCE) && !enough(); ) {
    const now = performance.now();
    const first = unseen && own.run.places() !== undefined;
    if (first && tellAhead(own)) unseen = false;
    if (own === job && (first || now - told >= TELL_EVERY)) {
      told = now;
      if (first) unseen = false;
      tellPlaces(own, false);
      scope.postMessage({ kind: "share", id: own.id, share: own.run.share });
    }
    if (now - breath < BREATH) continue;
    await hear();
    if (own === job) await rested();
    if (own.task.now) waited += await givenWay(Math.min(HAND_FIRST_MS, WAITS_AT_MOST_MS - waited));
    if (own !== job && own !== ahead) return;
    breath = performance.now();
  }
  own.done = true;
  tellAhead(own);
  if (own !== job) return;
  keepBase(own);
  tellPlaces(own, true);
}

function keepBase({ baseKey, keepAs, run, task, stopped }: Job): void {
  const drawn = run.base();
  if (base?.key === baseKey && drawn) base.drawn.set(task.mode, drawn);
  if (keepAs !== undefined && drawn && !stopped && !forgotten)
    void fetchMaps().then(({ keepMap }) => keepMap(keepAs, drawn));
}

/** Under what the base of a task is kept, and its map if it was. */
async function findKept(task: LayoutTask): Promise<{ key?: string | undefined; found?: Drawn | undefined }> {
  if (!MAKER || forgotten || task.base.input.actor.length < KEPT_FROM) return {};
  const maps = await fetchMaps().catch(() => undefined);
  const key = maps?.keyOfMap(task, MAKER);
  if (key === undefined) return {};
  const any = (await known?.catch(() => undefined))?.has(key) ?? true;
  return { key, found: any ? await maps?.findMap(key, nodesOf(task)) : undefined };
}

/** How many nodes the base of a task has in its mode. */
const nodesOf = ({ mode, base: { input } }: LayoutTask) => scopeOf(mode, input).count;

function tellPlaces({ id, run }: Job, done: boolean): void {
  const places = run.places();
  if (places) scope.postMessage({ kind: "places", id, places: places.slice(), done });
}

/** Places before anybody has asked for them. @returns whether nobody has. */
function tellAhead(own: Job): boolean {
  const places = own.run.places();
  if (own !== ahead || !handed || !places) return false;
  scope.postMessage({ kind: "ahead", name: handed.base.name, places: places.slice() });
  return true;
}

async function measure(own: Job): Promise<void> {
  const [{ measureFit, measureFloor }] = await Promise.all([import("../layout/run/fit.ts"), otherModes()]);
  const wanted = () => job === own && newest === own.id; // another task may be on its way
  const places = wanted() && own.run.places();
  if (!places) return;
  scope.postMessage({ kind: "faith", id: own.id, faith: measureFit(own.task, places) });
  const chance = measureFloor(own.task);
  for (let breath = performance.now(); ; ) {
    const step = chance.next();
    if (step.done) return scope.postMessage({ kind: "floor", id: own.id, floor: step.value });
    if (performance.now() - breath < BREATH) continue;
    await hear();
    await rested();
    while ((await givenWay(HAND_RESTS_MS)) > 0);
    if (!wanted()) return;
    breath = performance.now();
  }
}

/** Until then another view has the machine; looked at again after so long. */
let restUntil = 0;
const LOOK_MS = 100;

async function rested(): Promise<void> {
  for (let left = restUntil - performance.now(); left > 0; left = restUntil - performance.now())
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, LOOK_MS)));
}

/** When a hand moved last; the page answers it sooner while nobody else wants the machine. */
let handMoved = Number.NEGATIVE_INFINITY;
/** So long after a move its answer is on the screen. */
const HAND_FIRST_MS = 200;
const WAITS_AT_MOST_MS = 2000;
/** So long without one the hand rests. */
const HAND_RESTS_MS = 700;

/** Waits until the hand has not moved for so long. @returns the milliseconds of that. */
async function givenWay(still: number): Promise<number> {
  const left = handMoved + still - performance.now();
  if (left <= 0) return 0;
  await new Promise((resolve) => setTimeout(resolve, left));
  return left;
}

function drag(own: Job, node: number, x: number, y: number): void {
  own.stopped = true;
  const places = own.run.drag(node, x, y);
  scope.postMessage({ kind: "places", id: own.id, places: places.slice(), done: false });
}

const channel = new MessageChannel();
/** Who waits: a map on its way and the measuring of the one before can do so at once. */
const listening: (() => void)[] = [];
channel.port2.onmessage = () => listening.shift()?.();

/** Lets messages that wait be heard. */
function hear(): Promise<void> {
  return new Promise((resolve) => {
    listening.push(resolve);
    channel.port1.postMessage(undefined);
  });
}
