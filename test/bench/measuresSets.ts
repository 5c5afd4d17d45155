/** What the bench of the measures is run on: our own table, a made one, and votes where they are at hand. */
import { existsSync, readFileSync } from "node:fs";
import { matrixOf, type PositionMatrix } from "../../src/analytics/matrix.ts";
import { matrixOfDataset } from "../../src/analytics/overview.ts";
import { seededRandom } from "../../src/base/random.ts";
import { load } from "../../src/ingest/load.ts";

const FILES: readonly (readonly [name: string, path: string])[] = [
  ["opening case", "data/gaza-phase-two/stances.csv"],
  ["UN votes", "../shared/data/unga/stances_medium.csv"],
  ["Bundestag", "../shared/data/bundestag19/stances_medium.csv"],
  ["UN, all votes", "../shared/data/unga/stances_large.csv.gz"],
];

export async function* measureSets(
  names: readonly string[],
): AsyncGenerator<{ name: string; matrix: PositionMatrix }> {
  const wanted = (name: string) => (names.length === 0 ? name !== "UN, all votes" : names.includes(name));
  for (const [name, path] of FILES) {
    if (!wanted(name) || !existsSync(path)) continue;
    const { dataset } = await load([{ name: path, bytes: readFileSync(path) }]);
    if (dataset) yield { name, matrix: matrixOfDataset(dataset) };
  }
  if (wanted("made: 50,000 positions"))
    yield { name: "made: 50,000 positions", matrix: made(500, 400, 0.25) };
}

/** Two camps, each position known with that chance. */
function made(actors: number, issues: number, share: number): PositionMatrix {
  const random = seededRandom(7);
  const side = Array.from({ length: actors }, () => random() - 0.5);
  const load = Array.from({ length: issues }, () => 2 * random() - 1);
  return matrixOf(
    side.map((lean) =>
      load.map((weight) => {
        if (random() > share) return null;
        const x = 4 * lean * weight + (random() - 0.5);
        return Math.max(-2, Math.min(2, Math.round(2 * x))) / 2;
      }),
    ),
  );
}
