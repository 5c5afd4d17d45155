/** What a step lights on the map: its node and all it is tied to, the unknown included, and no tie of anything else. */
import { expect, test } from "vitest";
import { pairLines } from "../../src/app/pairScene.ts";
import { spotlightOf, targetsOf } from "../../src/app/presenting.ts";
import { createSceneSelector } from "../../src/app/sceneOf.ts";
import { memoLast } from "../../src/base/memo.ts";
import { presentPairsBy, selectSteps } from "../../src/state/present.ts";
import { FIRST_SLIDE } from "../../src/state/presentation.ts";
import { rememberPairs } from "../../src/state/presentPairs.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import { changeDocument, changeFilter, createAppStore, openDataset, present } from "../../src/state/store.ts";
import { focusOf, litLooks, namedNodes } from "../../src/view/focus.ts";
import type { Scene } from "../../src/view/types.ts";
import { draw } from "../support/pictures.ts";

presentPairsBy(rememberPairs);

const DRAWN = draw(`
            truce  aid
  israel    -      ?
  > katz    -      .
  hamas     c      .
  us        .      +
  levy      ?      .
`);

function open() {
  const store = createAppStore();
  const selectors = createSelectors();
  const sceneOf = createSceneSelector(selectors, undefined, undefined, memoLast(pairLines));
  const account = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };
  openDataset(store, { dataset: DRAWN, account, problems: [] });
  const lit = (step: number) => {
    const state = store.getState();
    const scene = sceneOf(state)!;
    const { keys } = scene.order;
    const shown = selectSteps(state, selectors)![step]!;
    const spotlight = spotlightOf(shown, scene);
    const { source, target } = scene.ties;
    return {
      scene,
      spotlight,
      nodes: spotlight && keys.filter((_, node) => spotlight.nodes[node] === 1),
      ties:
        spotlight &&
        [...spotlight.ties].flatMap((on, t) => (on ? [`${keys[source[t]!]} ${keys[target[t]!]}`] : [])),
      camera: targetsOf(shown, scene).map((node) => keys[node]),
    };
  };
  return { store, lit };
}

test("an issue lights its actors, also those without a position; the camera goes to exactly them", () => {
  const { lit } = open();
  const truce = lit(1);
  expect(truce.nodes).toEqual(["a:hamas", "a:israel", "a:levy", "i:truce"]);
  expect([...truce.camera].sort()).toEqual(truce.nodes);
  expect(truce.ties).toEqual(["a:israel i:truce", "a:hamas i:truce", "a:levy i:truce"]);
});

test("the whole and the sources light nothing and show all that the filter leaves", () => {
  const { store, lit } = open();
  expect(lit(0).spotlight).toBeUndefined();
  expect(lit(0).camera).toHaveLength(6);
  changeFilter(store, { actors: ["us"] });
  expect(lit(2).camera).toEqual(["a:us", "i:aid"]);
});

test("unfolded, a member's line is lit with both its ends and not otherwise; by actor the issues are lit", () => {
  const { store, lit } = open();
  changeDocument(store, { unfolded: ["israel"] });
  expect(lit(1).ties).toContain("a:katz a:israel");
  expect(lit(2).ties).toEqual(["a:israel i:aid", "a:us i:aid"]);
  present(store, { ...FIRST_SLIDE, walk: "actors" });
  expect(lit(1).nodes).toEqual(["a:israel", "i:aid", "i:truce"]);
});

test("under a spotlight names and signs of the rest give way, whatever is pointed at or selected", () => {
  const { lit } = open();
  const { scene, spotlight } = lit(1);
  const shown = { ...scene, spotlight, hover: { node: 0 }, selected: { tie: 0 } } as unknown as Scene;
  expect(focusOf(shown)).toMatchObject({ node: -1, tie: -1, selectedTie: -1, lit: spotlight!.nodes });
  expect(namedNodes(shown).filter(({ visible }) => visible)).toHaveLength(4);
  expect([...litLooks(shown).stance].filter((stance) => stance < 4)).toHaveLength(2);
});
