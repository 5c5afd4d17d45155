/** Figures of an issue that groups or weights decide, opened: consensus across the blocs, who beats whom, feasibility. */
import { type Arithmetic, OPEN, opened, type Term } from "./arithmetic.ts";
import { NO_SIDE } from "./balance.ts";
import { feasibility, preference, winShares } from "./bargaining.ts";
import { groupConsensus, leaning, representativeness } from "./consensus.ts";
import { type Capability, type Holder, holdersOf } from "./issues.ts";
import { eachKnown, type PositionMatrix, transpose } from "./matrix.ts";

/** Of each of the two blocs, who agrees of those who said anything. */
function groupsOf(matrix: PositionMatrix, side: Uint8Array, issue: number) {
  const byIssue = transpose(matrix);
  const groups = [0, 1].map(() => ({ actors: [] as number[], rows: [] as number[], agree: 0 }));
  eachKnown(byIssue, issue, (actor, value, cell) => {
    const group = groups[side[actor]!];
    if (!group) return;
    group.actors.push(actor);
    group.rows.push(byIssue.row[cell]!);
    if (value > 0) group.agree++;
  });
  const size = [0, 1].map((s) => side.reduce((n, one) => n + (one === s ? 1 : 0), 0));
  const terms: Term[] = groups.map(({ actors, rows, agree }, s) => ({
    actors,
    issues: [issue],
    values: {
      agree,
      seen: actors.length,
      leaning: leaning({ agree, seen: actors.length }),
      members: size[s]!,
    },
    rows,
  }));
  const answers = groups.map(({ actors, agree }) => ({ agree, seen: actors.length }));
  return { terms, answers, members: side.filter((s) => s !== NO_SIDE).length, both: !size.includes(0) };
}

/** Group-informed consensus across two blocs. NaN with one bloc alone. */
export function openConsensus(matrix: PositionMatrix, side: Uint8Array, issue: number): Arithmetic {
  const { terms, answers, members, both } = groupsOf(matrix, side, issue);
  const n = answers.reduce((sum, { seen }) => sum + seen, 0);
  return opened(
    "groupConsensus",
    both ? groupConsensus(answers) : Number.NaN,
    { n, of: members },
    OPEN,
    terms,
  );
}

/** How much more the first bloc supports than the second. NaN with one bloc alone. */
export function openRepresentativeness(matrix: PositionMatrix, side: Uint8Array, issue: number): Arithmetic {
  const { terms, answers, members, both } = groupsOf(matrix, side, issue);
  const n = answers.reduce((sum, { seen }) => sum + seen, 0);
  const value = both ? representativeness(answers[0]!, answers[1]!) : Number.NaN;
  return opened("representativeness", value, { n, of: members }, OPEN, terms);
}

/** Every two positions that somebody holds, and which wins; the value is that of the most supportive against the most opposing. */
export function openWinShare(
  matrix: PositionMatrix,
  capability: Capability,
  issue: number,
  of: number,
): Arithmetic {
  const holders = holdersOf(transpose(matrix), issue, capability);
  const rows = Uint32Array.from(holders, ({ row }) => row).sort();
  const wins = winShares(holders);
  const terms = wins.map(({ p, q, ...shares }) => ({
    actors: [],
    issues: [issue],
    values: { p, q, forP: preference(holders, p, q), forQ: preference(holders, q, p), ...shares },
    rows: [],
  }));
  const held = holders.map(({ position }) => position);
  const [low, high] = [Math.min(...held), Math.max(...held)];
  const ends = wins.find(({ p, q }) => p === low && q === high);
  return opened("winShare", ends ? 1 - ends.share : Number.NaN, { n: holders.length, of }, OPEN, terms, rows);
}

const SIDES = ["support", "undecided", "oppose"] as const;

/** PolicyMaker’s value of the strongest position: those without a side weigh 5 beside it. */
const STRONGEST = 6;

/** What PolicyMaker adds up: power × strength of position × salience, of those for, without a side, and against. */
export function feasibilityOf(holders: readonly Holder[], capability: Capability) {
  return feasibility(
    holders.map((one) => {
      const power = capability ? capability[one.actor]! || 0 : 1;
      return { position: STRONGEST * one.position, power, weight: power > 0 ? one.weight / power : 0 };
    }),
  );
}

/** Feasibility: the supporters' sum, with those of the others beside it. */
export function openFeasibility(
  matrix: PositionMatrix,
  capability: Capability,
  issue: number,
  of: number,
): Arithmetic {
  const holders = holdersOf(transpose(matrix), issue, capability);
  const sums = feasibilityOf(holders, capability);
  const sideOf = ({ position }: Holder) => SIDES[position > 0 ? 0 : position < 0 ? 2 : 1];
  const terms = SIDES.map((side) => {
    const own = holders.filter((one) => sideOf(one) === side);
    return {
      actors: own.map(({ actor }) => actor),
      issues: [issue],
      values: { side: SIDES.indexOf(side), seen: own.length, part: sums[side] },
      rows: own.map(({ row }) => row),
    };
  });
  return opened("feasibility", sums.support, { n: holders.length, of }, OPEN, terms);
}
