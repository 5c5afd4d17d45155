/** The course of a layout, one step at a time: from nothing, from an earlier map, and after the hand lets go. */
import { WIDTH } from "./lengths.ts";
import type { Hold } from "./move.ts";
import { arrange, fullStep, refit, ruffle, separateAt, springStep, type Work } from "./work.ts";

/** From this many stances on, or pairs on a map of pairs, fewer steps, and the circles of reach seldom. */
const LARGE_FROM = 200_000;
/** A move a step, map units, at which another step changes nothing that can be seen, or that lasts. */
const STILL = 2e-4 * WIDTH;
const ROUGHLY_STILL = 1e-3 * WIDTH;
const RUFFLE = 4e-3;
const SETTLE_ROUNDS = 24;
/** Share of the settling rounds in which forces still act. */
const FORCES_UNTIL = 0.6;
const CLEAR_ROUNDS = 400;
const ROUNDS_A_STEP = 40;
const REFITS = 12;
/** Of phase B, so tuned that a session of votes is as good after 80 steps as without a swing after 200. */
const SWING = 0.9;
const STEPS = 80;
const STEPS_WHEN_LARGE = 40;

/** Each yield is one step done. Ends when the map is as good as it gets. */
export type Course = Generator<undefined, void>;

/** A: springs alone. B: all forces, with a swing. Then onto one sheet. C: forces fade while overlaps go. */
export function* fromNothing(work: Work): Course {
  while (!work.model.step()) yield;
  const large = work.quick || work.ground.known > LARGE_FROM;
  const every = large ? 8 : 4;
  ruffle(work, RUFFLE);
  for (let t = 0; t < (large ? 20 : 40); t++) {
    const moved = springStep(work, 0.75);
    yield;
    if (moved.mean < ROUGHLY_STILL) break;
  }
  const steps = large ? STEPS_WHEN_LARGE : STEPS;
  const swing = { last: new Float64Array(work.at.length), share: SWING };
  for (let t = 0; t < steps; t++) {
    const moved = fullStep(work, 0.3 * (1 - t / steps) + 0.1, t % every === 0, { swing });
    work.turned = (t + 1) / steps;
    yield;
    if (moved.mean < STILL && t >= every) break;
  }
  arrange(work);
  yield* settle(work);
}

function* settle(work: Work): Course {
  ruffle(work, RUFFLE);
  for (let t = 0; t < SETTLE_ROUNDS; t++) {
    const acting = t < FORCES_UNTIL * SETTLE_ROUNDS;
    if (acting) fullStep(work, 0.12 * (1 - t / SETTLE_ROUNDS), t % 4 === 0);
    refit(work);
    const overlapped = separateAt(work, 1);
    yield;
    if (!acting && overlapped === 0) break;
  }
  // Separation may widen the map, and fitting it into the frame brings nodes nearer again: until neither changes.
  for (let t = 0; t < REFITS; t++) {
    refit(work);
    if (!(yield* clear(work))) return;
  }
}

/** Separates until nothing overlaps, a few rounds a step. @returns whether anything did. */
function* clear(work: Work, pinned?: Uint8Array): Generator<undefined, boolean> {
  let rounds = 0;
  for (let found = ROUNDS_A_STEP; found === ROUNDS_A_STEP && rounds < CLEAR_ROUNDS; rounds += found) {
    found = separateAt(work, ROUNDS_A_STEP, pinned);
    yield;
  }
  return rounds > 0;
}

const WARM_STEPS = 60;

/** From an earlier map, whose nodes are drawn back to where they were. */
export function* fromBefore(work: Work, hold: Hold, alpha: number): Course {
  for (let t = 0; t < WARM_STEPS; t++) {
    const moved = fullStep(work, alpha, t % 4 === 0, { hold });
    yield;
    if (moved.most < ROUGHLY_STILL && t >= 4) break;
  }
  yield* clear(work, hold.pinned);
}
