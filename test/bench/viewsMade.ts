/** A table of a given size as text, always the same: two camps, some who abstain, dates over eighty years. */
import { seededRandom } from "../../src/base/random.ts";

const YEARS = 80;

/** Each actor on each issue with that chance; the first line is the heading. */
export function madeTable(actors: number, issues: number, share: number): string {
  const random = seededRandom(7);
  const lean = Array.from({ length: actors }, () => random() - 0.5);
  const lines = ["actor,issue,stance,date,basis,issue_topic"];
  for (let k = 0; k < issues; k++) {
    const weight = 2 * random() - 1;
    const date = `${1945 + Math.floor((YEARS * k) / issues)}-0${1 + (k % 9)}-15`;
    for (let i = 0; i < actors; i++) {
      if (random() > share) continue;
      const x = 4 * lean[i]! * weight + (random() - 0.5);
      const stance = x > 0.25 ? "support" : x < -0.25 ? "oppose" : x > 0.1 ? "conditional" : "neutral";
      const basis = random() < 0.5 ? "stated" : "reported";
      lines.push(`Actor ${i},Issue ${k},${stance},${date},${basis},Topic ${k % 12}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
