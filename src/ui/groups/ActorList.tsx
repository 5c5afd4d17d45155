/** Names of actors in a line: the first few, and a hundred more at each press. */
import { useState } from "react";
import { Button } from "react-aria-components";
import { useText } from "../context.tsx";
import { usePrinting } from "../usePrinting.ts";
import { useActorNames } from "./useGroups.ts";

const STEP = 100;

export function ActorList({ actors, most }: { actors: readonly number[]; most: number }) {
  const t = useText();
  const names = useActorNames();
  const printing = usePrinting();
  const [shown, setShown] = useState(most);
  const rest = printing ? 0 : actors.length - shown;
  return (
    <>
      <span>{names(rest > 0 ? actors.slice(0, shown) : actors)}</span>
      {rest > 0 ? (
        <>
          {" "}
          <Button className="quiet-button" onPress={() => setShown(shown + STEP)}>
            {t("blocs.more", { count: rest })}
          </Button>
        </>
      ) : null}
    </>
  );
}
