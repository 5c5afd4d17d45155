/** Actors chosen one by one: boxes to tick, narrowed by typing. */
import { useId, useState } from "react";
import { foldText } from "../../domain/text.ts";
import { thingsInView } from "../../state/inView.ts";
import { useNames, useText } from "../context.tsx";
import { useFound } from "../find/useFound.ts";
import { Name } from "../rich.tsx";
import type { Picture } from "../useShown.ts";

/** So many boxes are shown; typing finds the others. */
const MOST = 60;
/** Fewer than so many need no typing. */
const MANY = 12;

interface PickProps {
  readonly shown: Picture;
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
}

export function PickActors({ shown, chosen, onChosen }: PickProps) {
  const t = useText();
  const id = useId();
  const nameOf = useNames();
  const [query, setQuery] = useState("");
  const found = useFound(foldText(query), false);
  const { actors } = shown.dataset;
  const view = thingsInView(shown, "issue");
  const hits =
    query === "" ? view : (found?.actors ?? []).map(({ index }) => index).filter((one) => view.includes(one));
  return (
    <fieldset className="groups-pick">
      <legend>{t("groups.ask.pick")}</legend>
      {view.length > MANY ? (
        <input
          id={id}
          type="search"
          className="groups-search"
          aria-label={t("groups.ask.pick")}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      ) : null}
      <ul>
        {hits.slice(0, MOST).map((index) => {
          const actor = actors[index]!;
          return (
            <li key={actor.id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(actor.id)}
                  onChange={(event) =>
                    onChosen(
                      event.currentTarget.checked
                        ? [...chosen, actor.id]
                        : chosen.filter((each) => each !== actor.id),
                    )
                  }
                />
                <Name>{nameOf(actor)}</Name>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
