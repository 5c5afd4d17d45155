/** Tables of three sizes, made alike on every machine: camps of actors, issues of which some are spoken of far more than others. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";

export const SIZES = {
  M: { actors: 200, issues: 1000, stances: 50_000 },
  L: { actors: 2000, issues: 5000, stances: 250_000 },
  XL: { actors: 200, issues: 6000, stances: 1_000_000 },
};

const CAMPS = 5;
const DAYS = 12_784; // from 1990 to 2024
const WORDS =
  "measures on access funding and oversight should be weighed against other needs before a text".split(" ");

/** Numbers from 0 to 1, the same each time (linear congruence, as in the book). */
function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export async function writeTable(path, size) {
  const { actors, issues, stances } = SIZES[size];
  const random = chance(actors + issues);
  const about = (middle, wide) => middle + wide * (random() + random() + random() - 1.5);
  const people = Array.from({ length: actors }, (_, i) => {
    const turn = (2 * Math.PI * (i % CAMPS)) / CAMPS;
    return { x: about(Math.cos(turn), 0.4), y: about(Math.sin(turn), 0.4), talk: 0.1 + random() };
  });
  const topics = Array.from({ length: issues }, (_, j) => {
    const turn = 2 * Math.PI * random();
    return { x: Math.cos(turn), y: Math.sin(turn), talk: (3 + ((j * 7919) % issues)) ** -0.5 };
  });
  const share = shareFor(people, topics, stances);
  const out = createWriteStream(path);
  out.write("actor,issue,stance,date,source,evidence\n");
  for (let j = 0; j < issues; j++) {
    const topic = topics[j];
    const day = Math.floor((j * DAYS) / issues);
    let lines = "";
    for (let i = 0; i < actors; i++) {
      if (random() > share * people[i].talk * topic.talk) continue;
      const leaning = about(people[i].x * topic.x + people[i].y * topic.y, 0.8);
      const stance =
        leaning > 0.3 ? "support" : leaning < -0.3 ? "oppose" : random() < 0.7 ? "neutral" : "conditional";
      const from = Math.floor(random() * 6);
      const words = WORDS.slice(from, from + 3 + Math.floor(random() * 6)).join(" ");
      lines += `Actor ${i + 1},Issue ${j + 1},${stance},${dayOf(day + Math.floor(random() * 30))},rec/${j + 1},${words}\n`;
    }
    if (!out.write(lines)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

/** By which the chances of all pairs together come to so many. */
function shareFor(people, topics, wanted) {
  const expected = (share) => {
    let sum = 0;
    for (const a of people) for (const b of topics) sum += Math.min(1, share * a.talk * b.talk);
    return sum;
  };
  let [low, high] = [0, 1];
  while (expected(high) < wanted && high < 1e6) high *= 2;
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (expected(middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

const dayOf = (day) => new Date((7305 + day) * 864e5).toISOString().slice(0, 10);
