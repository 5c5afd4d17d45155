/** From state to picture: the same ids give the same picture, folding draws members to their body, unknown stays hollow. */
import { describe, expect, test } from "vitest";
import { layoutInput } from "../../src/app/scene.ts";
import { createSceneSelector, type StateScene } from "../../src/app/sceneOf.ts";
import { load } from "../../src/ingest/load.ts";
import { layOut } from "../../src/layout/layout.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import { changeFilter, createAppStore, openDataset, type Store, setUnfolded } from "../../src/state/store.ts";
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

async function open(stances = STANCES, actors = ACTORS): Promise<{ store: Store; scene: () => StateScene }> {
  const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join("\n"));
  const { dataset, account, problems } = await load([
    { name: "stances.csv", bytes: bytes(stances) },
    { name: "actors.csv", bytes: bytes(actors) },
  ]);
  const store = createAppStore();
  openDataset(store, { dataset: dataset!, account, problems });
  const select = createSceneSelector(createSelectors());
  return { store, scene: () => select(store.getState())! };
}

const nodeOf = ({ nodes }: StateScene, key: string) => nodes.find((node) => node.key === key)!;
const inputOf = ({ network, order, nodes, members }: StateScene) =>
  layoutInput(network, order, nodes, members, false);

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
    const { scene } = await open();
    expect(nodeOf(scene(), "a:silent").known).toBe(false);
    expect(nodeOf(scene(), "a:plan")).toMatchObject({ known: true, proposed: true });
    const silent = scene().order.keys.indexOf("a:silent");
    expect([...inputOf(scene()).source]).not.toContain(silent);
  });

  test("a filter hides what nothing passes of, and leaves the layout's input alone", async () => {
    const { store, scene } = await open();
    const before = inputOf(scene());
    changeFilter(store, { stances: ["conditional"] });
    expect(scene().nodes.flatMap(({ key, visible }) => (visible ? [key] : []))).toEqual([
      "a:plan",
      "i:Taxes",
    ]);
    expect([...inputOf(scene()).weight]).toEqual([...before.weight]);
  });
});

test("shuffled rows give the same places, byte for byte", async () => {
  const places = async (stances: readonly string[], actors: readonly string[]) => [
    ...layOut(inputOf((await open([...stances], [...actors])).scene())),
  ];
  const shuffled = (lines: readonly string[]) => [lines[0]!, ...lines.slice(1).reverse()];
  // Of two statements of one time on one pair the later line is drawn: there the order of rows does speak.
  const rows = STANCES.filter((row) => row !== "person,Roads,oppose");
  expect(await places(shuffled(rows), shuffled(ACTORS))).toEqual(await places(rows, ACTORS));
});
