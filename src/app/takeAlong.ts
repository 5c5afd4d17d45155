/** The way to what can be taken along: fetched after the first picture, at hand before anyone asks. */
import type { Taking } from "../commands/command.ts";
import { setTaken } from "../state/taken.ts";
import { fetchedLater } from "../ui/lazily.ts";
import type { Luggage } from "./take/luggage.ts";

const taker = fetchedLater(() => import("./take/take.ts").then(({ take }) => take));

/** Takes something along, and says in the store what became of it. */
export function takeAlong(what: Taking, luggage: Luggage): void {
  taker()
    .then((take) => take(what, luggage))
    .catch((error: unknown) => {
      setTaken(luggage.store, { end: "failed" });
      throw error; // our own mistake: it shows on the console
    });
}
