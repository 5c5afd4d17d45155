/** Tables at random, as a property test wants them: gaps, neutrals and lone nodes among them. */
import fc from "fast-check";
import type { SignedInput } from "../../src/layout/sis/types.ts";

/** @param positions that a known cell may hold; about as many cells are unknown. */
export function inputUpTo(
  mostActors: number,
  mostIssues: number,
  positions: readonly number[],
): fc.Arbitrary<SignedInput> {
  return fc
    .record({
      actors: fc.integer({ min: 0, max: mostActors }),
      issues: fc.integer({ min: 0, max: mostIssues }),
    })
    .chain(({ actors, issues }) =>
      fc
        .array(fc.constantFrom<number | undefined>(undefined, undefined, ...positions), {
          minLength: actors * issues,
          maxLength: actors * issues,
        })
        .map((cells) => {
          const known = cells.flatMap((position, k) => (position === undefined ? [] : [{ position, k }]));
          return {
            actors,
            issues,
            actor: Uint32Array.from(known, ({ k }) => Math.floor(k / issues)),
            issue: Uint32Array.from(known, ({ k }) => k % issues),
            position: Float64Array.from(known, ({ position }) => position),
          };
        }),
    );
}
