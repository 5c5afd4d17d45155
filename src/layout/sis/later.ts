/** Values that are long in the making: a part at a time while nobody waits for them, all at once as soon as somebody does. */

import { finished } from "../../base/steps.ts";

/** Each yield is a part done. */
export type Making<Value> = Generator<undefined, Value>;

export interface Later<Value> {
  /** Makes another part. @returns whether that was the last. */
  step(): boolean;
  readonly made: boolean;
  /** Made to its end where it is not there yet. */
  readonly value: Value;
}

export function later<Value>(making: Making<Value>): Later<Value> {
  let there: { readonly value: Value } | undefined;
  return {
    step() {
      if (there) return true;
      const { done, value } = making.next();
      if (done) there = { value };
      return done === true;
    },
    get made() {
      return there !== undefined;
    },
    get value() {
      there ??= { value: finished(making) };
      return there.value;
    },
  };
}

/** What was short in the making. */
export const made = <Value>(value: Value): Later<Value> => ({ step: () => true, made: true, value });
