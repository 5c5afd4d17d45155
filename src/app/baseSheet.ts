/** What a map rests on, as the page has it: where the engine has told the layout of it, the page need not make it. */
import type { Sheet } from "../layout/run/task.ts";
import type { Prepared } from "../state/prepared.ts";

export interface BaseSheet extends Sheet {
  /** All ties, as they are read by default: what it is made of, where it need not be made. */
  readonly from?: Pick<Prepared, "ties" | "summary">;
  /** To which layout the engine gave it, and how it lies; undefined = the page has to. */
  readonly handed?: { readonly to: number; readonly upright: boolean } | undefined;
}

/** A base with a name; what it consists of is made when somebody asks for it. */
export function namedBase(
  { base: name, ties, summary, handed: to }: Prepared,
  upright: boolean,
  make: () => Sheet,
): BaseSheet {
  let made: Sheet | undefined;
  const sheet = () => {
    made ??= make();
    return made;
  };
  return {
    name,
    from: { ties, summary },
    handed: to === undefined ? undefined : { to, upright },
    get input() {
      return sheet().input;
    },
    get look() {
      return sheet().look;
    },
  };
}

/** All of it, to be sent. */
export const wholeSheet = ({ name, input, look }: BaseSheet): Sheet => ({
  input,
  look,
  ...(name !== undefined && { name }),
});
