/** Works out what the figures of a map rest on, away from the page; asked once, and then gone. */
import type { Places, SignedInput } from "../layout/sis/types.ts";
import type { MapMode } from "../state/arrangement.ts";
import { fitTerms } from "./fitTerms.ts";

export interface FitQuestion {
  readonly mode: MapMode;
  readonly input: SignedInput;
  readonly places: Places;
}

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<FitQuestion>) => void) | null;
  postMessage(reply: ReturnType<typeof fitTerms>): void;
};

scope.onmessage = ({ data: { mode, input, places } }) => scope.postMessage(fitTerms(mode, input, places));
