/** The first look at a map: where its nodes begin, drawn as the map will be as far as that can be told. */
import { arrange, type Sketch, type Work } from "./work.ts";

/** Issues begin as far out as actors, and come to stand amid those who are for them and against them. */
const ISSUES = 1 / 3;
/** Whoever begins farther out is drawn in, and comes to stand no farther out than this; map units. */
const OUT = 1.7;
const OUTMOST = 2.2;

/** It is turned as little as can be known of its long axis: the first axis of the start. */
export function firstLook({ ground, frame, room, upright, like, rough }: Work): Sketch {
  const at = rough.slice();
  for (let node = 0; node < ground.nodes; node++) {
    const drawnIn = node < ground.stances.actors ? 1 : ISSUES;
    const x = at[2 * node]! * drawnIn;
    const y = at[2 * node + 1]! * drawnIn;
    const radius = Math.sqrt(x * x + y * y);
    const beyond = radius - OUT;
    const room = OUTMOST - OUT;
    const share = beyond > 0 ? (OUT + (room * beyond) / (room + beyond)) / radius : 1;
    at[2 * node] = x * share;
    at[2 * node + 1] = y * share;
  }
  const sheet = { ground, frame, room, upright, like, at, scale: 0 };
  arrange(sheet, 0);
  return sheet;
}
