/** Numbers of the picture as words: what an actor holds, how we know of a tie. */
import { useCallback } from "react";
import { useIntl } from "react-intl";
import { BASES, isPosition, STANCE_CODES, STANCES } from "../domain/stance.ts";
import { useText } from "./context.tsx";

/** "supports 3, opposes 1; no position found on 2": positions and what is not known, apart. */
export function useCountsText(): (kind: "actor" | "issue", counts: Uint32Array) => string {
  const t = useText();
  const intl = useIntl();
  return useCallback(
    (kind, counts) => {
      const part = (code: number) => t(`counts.${kind}.${STANCES[code]!}`, { count: counts[code]! });
      const codes = STANCE_CODES.filter((code) => counts[code]! > 0);
      const listOf = (which: readonly number[]) =>
        intl.formatList(which.map(part), { type: "unit", style: "short" });
      const positions = listOf(codes.filter((code) => isPosition(code)));
      const unknown = listOf(codes.filter((code) => !isPosition(code)));
      if (!positions && !unknown) return t("counts.none");
      return positions && unknown ? t("counts.both", { positions, unknown }) : positions || unknown;
    },
    [t, intl],
  );
}

/** "reported by Channel 12", "attributed, by Daniel Levy and 2 others", or the basis alone. */
export function useBasisText(): (basis: number, voices: readonly string[]) => string {
  const t = useText();
  return useCallback(
    (basis, voices) => {
      const name = BASES[basis] ?? "";
      if (voices.length === 0) return t(`basis.${name}`);
      const voice = `\u2068${voices[0]!}\u2069`;
      const by = voices.length === 1 ? voice : t("counts.voices", { voice, others: voices.length - 1 });
      return t(`by.${name}`, { voice: by });
    },
    [t],
  );
}

/** Stance codes as a list of words: "supports, opposes". */
export function useStancesText(): (codes: readonly number[]) => string {
  const t = useText();
  const intl = useIntl();
  return useCallback(
    (codes) =>
      intl.formatList(
        codes.map((code) => t(`stance.${STANCES[code]!}`)),
        { type: "unit", style: "short" },
      ),
    [t, intl],
  );
}
