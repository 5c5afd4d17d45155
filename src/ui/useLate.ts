/** The value a moment later, also the first time: what is made of it is drawn in pieces, and no click or key waits for it. */
import { useDeferredValue } from "react";

export function useLate<Value>(value: Value | undefined): Value | undefined {
  return useDeferredValue<Value | null | undefined>(value, null) ?? undefined;
}
