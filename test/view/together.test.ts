/** What steps forward on the map: a group with its lines, and both ends of a tie that has none. */
import { expect, test } from "vitest";
import { focusOf, litTies } from "../../src/view/focus.ts";
import { NO_STANCE_LINE, type Scene } from "../../src/view/types.ts";

/** Two actors, two issues; lines 0–2, 1–2, 1–3, and one of 0–3 where nothing was found. */
const scene = {
  nodes: ["actor", "actor", "issue", "issue"].map((kind) => ({ kind, visible: true })),
  ties: { length: 4, source: Uint32Array.of(0, 1, 1, 0), target: Uint32Array.of(2, 2, 3, 3) },
  looks: { stance: Uint8Array.of(0, 1, 0, NO_STANCE_LINE) },
  hover: undefined,
  selected: undefined,
  spotlight: undefined,
} as unknown as Scene;
const together = Uint8Array.of(1, 0, 0, 0);
const lit = Uint8Array.of(1, 0, 1, 0);

test("the members of a group step forward, with all lines of each and the issues they stand on", () => {
  const focus = focusOf({ ...scene, together });
  expect(focus).toEqual({ node: -1, tie: -1, selectedTie: -1, lit, group: true });
  expect([...litTies({ ...scene, together }, focus)!]).toEqual([1, 0, 0, 1]);
});

test("what one points at comes before the group, the group before what is selected", () => {
  const pointed = { ...scene, together, hover: { node: 1 } };
  expect(focusOf(pointed)).toMatchObject({ node: 1, lit: Uint8Array.of(0, 1, 1, 1) });
  expect(litTies(pointed, focusOf(pointed))).toBeUndefined();
  expect(focusOf({ ...scene, together, selected: { node: 1 } })).toMatchObject({ node: -1, lit });
});

test("of a tie without a line both ends step forward, unless one is hidden", () => {
  expect(focusOf({ ...scene, hover: { tie: 3 } })).toMatchObject({ tie: -1, lit: Uint8Array.of(1, 0, 0, 1) });
  const nodes = scene.nodes.map((node, i) => ({ ...node, visible: i !== 3 }));
  expect(focusOf({ ...scene, nodes, hover: { tie: 3 } }).lit).toBeUndefined();
});
