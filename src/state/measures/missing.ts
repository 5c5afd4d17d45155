/** The choices of the view "Measures": which part is in sight, and how what is unknown is read. */
import type { Unknown } from "../../analytics/pairTable.ts";

/** Left out; neutral; as far apart as can be; as near. */
export const MISSING_READINGS = ["ignore", "neutral", "worst", "best"] as const satisfies readonly Unknown[];

export const MEASURES_PARTS = ["ranks", "strips", "blocs", "audit"] as const;
export type MeasuresPart = (typeof MEASURES_PARTS)[number];
