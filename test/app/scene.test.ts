/** From state to picture: the same ids give the same picture, folding draws members to their body, unknown stays hollow. */
import { describe, expect, test } from "vitest";
import { pairLines } from "../../src/app/pairScene.ts";
import { createSceneSelector, type StateScene } from "../../src/app/sceneOf.ts";
import { createTaskSelector, type TaskBody } from "../../src/app/task.ts";
import { memoLast } from "../../src/base/memo.ts";
import { load } from "../../src/ingest/load.ts";
import { runLayout } from "../../src/layout/run/run.ts";
import type { Sheet } from "../../src/layout/run/task.ts";
import type { Arrangement } from "../../src/state/arrangement.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import {
  changeDocument,
  changeFilter,
  createAppStore,
  openDataset,
  type Store,
  setUnfolded,
} from "../../src/state/store.ts";
import { MEMBER_LINE } from "../../src/view/types.ts";

const ACTORS = [
  "id,name,type,part_of,status",
  "body,Body,state,,",
  "person,Person,person,body,",
  "plan,Plan,body,,proposed",
  "silent,Silent,group,,",
];
const STANCES = [
  "actor,issue,stance",
  "body,Roads,support",
  "person,Roads,oppose",
  "person,Taxes,oppose",
  "plan,Taxes,conditional",
  "silent,Taxes,not found",
];

async function open(
  stances = STANCES,
  actors = ACTORS,
): Promise<{ store: Store; scene: () => StateScene; task: () => TaskBody }> {
  const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join("\n"));
  const { dataset, account, problems } = await load([
    { name: "stances.csv", bytes: bytes(stances) },
    { name: "actors.csv", bytes: bytes(actors) },
  ]);
  const store = createAppStore();
  openDataset(store, { dataset: dataset!, account, problems });
  const selectors = createSelectors();
  const select = createSceneSelector(selectors, undefined, undefined, memoLast(pairLines));
  const taskOf = createTaskSelector(selectors);
  const scene = () => select(store.getState())!;
  return { store, scene, task: () => taskOf(store.getState(), scene(), false) };
}

const nodeOf = ({ nodes }: StateScene, key: string) => nodes.find((node) => node.key === key)!;
describe("nodes", () => {
  test("a person stands inside its body until that is unfolded, then is tied to it by a member's line", async () => {
    const { store, scene } = await open();
    expect(scene().nodes.map(({ key }) => key)).toEqual([
      "a:body",
      "a:plan",
      "a:silent",
      "i:Roads",
      "i:Taxes",
    ]);
    expect([...scene().looks.stance]).not.toContain(MEMBER_LINE);
    setUnfolded(store, "body", true);
    const unfolded = scene();
    expect(unfolded.nodes.map(({ key }) => key)).toContain("a:person");
    const line = unfolded.looks.stance.indexOf(MEMBER_LINE);
    const ends = [unfolded.ties.source[line]!, unfolded.ties.target[line]!].map(
      (i) => unfolded.nodes[i]!.key,
    );
    expect(ends).toEqual(["a:person", "a:body"]);
  });

  test("who has no known position is hollow and attracts nothing; who is proposed says so", async () => {
    const { scene, task } = await open();
    expect(nodeOf(scene(), "a:silent").known).toBe(false);
    expect(nodeOf(scene(), "a:plan")).toMatchObject({ known: true, proposed: true });
    const silent = scene().order.keys.indexOf("a:silent");
    expect([...task().base.input.actor]).not.toContain(silent);
  });

  test("a filter hides what nothing passes of", async () => {
    const { store, scene } = await open();
    changeFilter(store, { stances: ["conditional"] });
    expect(scene().nodes.flatMap(({ key, visible }) => (visible ? [key] : []))).toEqual([
      "a:plan",
      "i:Taxes",
    ]);
  });
});

describe("what the layout is asked", () => {
  const arrange = (store: Store, change: Partial<Arrangement>) =>
    changeDocument(store, { arrangement: { ...store.getState().document.arrangement, ...change } });
  const positions = ({ input }: Sheet) => [...input.position];

  test("everything at first; under a filter what passes, placed from the same map of everything", async () => {
    const { store, task } = await open();
    const first = task();
    expect(first.now).toBeUndefined();
    expect(task()).toBe(first);
    changeFilter(store, { stances: ["conditional"] });
    expect(task().base).toBe(first.base);
    expect(positions(task().now!.sheet)).toEqual([0.5]);
    expect([...task().now!.from]).toEqual([0, 1, 2, 3, 4]);
    changeFilter(store, { stances: [] });
    expect(task()).toEqual(first);
  });

  test("who steps out of a body comes new to the map of everything", async () => {
    const { store, task } = await open();
    const { base } = task();
    setUnfolded(store, "body", true);
    expect(task().base).toBe(base);
    expect([...task().now!.from]).toEqual([0, -1, 1, 2, 3, 4]);
    expect([...task().now!.sheet.input.bonds!.a]).toEqual([1]);
  });

  test("laid out afresh the map rests on what passes, and lies as it did; what is filtered then starts from there", async () => {
    const { store, task } = await open();
    const whole = task().base;
    changeFilter(store, { issues: ["Taxes"] });
    const { filter, unfolded } = store.getState().document;
    arrange(store, { afresh: { filter, unfolded } });
    const fresh = task();
    expect(positions(fresh.base)).toEqual([-1, 0.5]);
    expect(fresh.like!.sheet).toBe(whole);
    changeFilter(store, { issues: ["Taxes"], stances: ["oppose"] });
    expect(task().base).toBe(fresh.base);
    expect(positions(task().now!.sheet)).toEqual([-1]);
  });

  test("a turned wording turns the positions on it; a neutral is read as chosen", async () => {
    const { store, task } = await open([...STANCES, "silent,Roads,neutral"]);
    expect(positions(task().base)).toEqual([-1, -1, 0.5, 0]);
    arrange(store, { flipped: ["Roads"] });
    expect(positions(task().base)).toEqual([1, -1, 0.5, 0]);
    arrange(store, { flipped: [], neutral: "against" });
    expect(positions(task().base)).toEqual([-1, -1, 0.5, -0.5]);
    arrange(store, { neutral: "unknown" });
    expect(positions(task().base)).toEqual([-1, -1, 0.5]);
  });
});

test("shuffled rows give the same places, byte for byte", async () => {
  const places = async (stances: readonly string[], actors: readonly string[]) => {
    const run = runLayout({ ...(await open([...stances], [...actors])).task(), held: [] });
    while (!run.step(100));
    return [...run.places()!];
  };
  const shuffled = (lines: readonly string[]) => [lines[0]!, ...lines.slice(1).reverse()];
  // Of two statements of one time on one pair the later line is drawn: there the order of rows does speak.
  const rows = STANCES.filter((row) => row !== "person,Roads,oppose");
  expect(await places(shuffled(rows), shuffled(ACTORS))).toEqual(await places(rows, ACTORS));
});
