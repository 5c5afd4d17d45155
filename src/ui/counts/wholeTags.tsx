/** The tags of `map.sentence`: each number of the whole opens how it was counted. */
import type { ReactNode } from "react";
import type { Whole } from "../../state/countRef.ts";
import { Counted } from "./Counted.tsx";

const TAGS: Readonly<Record<string, Whole>> = {
  a: "actors",
  i: "issues",
  p: "positions",
  s: "statements",
  o: "sources",
};

const each = <Out,>(make: (what: Whole) => (words: ReactNode) => Out) =>
  Object.fromEntries(Object.entries(TAGS).map(([tag, what]) => [tag, make(what)]));

export const WHOLE_TAGS = each((what) => (words) => (
  <Counted key={what} count={{ of: "whole", what }}>
    {words}
  </Counted>
));

/** For where there is no page: the words alone. */
export const PLAIN_TAGS = each(() => (words) => (words as readonly string[]).join(""));
