/** What the map makes of what is selected, where that differs from the words: and the turning of an issue's wording. */
import { Button } from "react-aria-components";
import { turnWording } from "../../state/arranging.ts";
import type { Selection } from "../../state/model.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { useMapNotes } from "../useMapNotes.ts";

export function OnMap({ selection }: { selection: Selection }) {
  const notes = useMapNotes(selection);
  const issue = selection.kind === "issue" ? selection.id : undefined;
  if (notes.length === 0 && issue === undefined) return null;
  return (
    <div className="evidence-fact">
      {notes.length > 0 ? (
        <ul className="evidence-on-map quiet">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      {issue === undefined ? null : <Turn issue={issue} />}
    </div>
  );
}

function Turn({ issue }: { issue: string }) {
  const t = useText();
  const { store } = usePorts();
  const turned = useApp(({ document }) => document.arrangement.flipped.includes(issue));
  return (
    <Button className="quiet-button" onPress={() => turnWording(store, issue)}>
      {t(turned ? "wording.turnBack" : "wording.turn")}
    </Button>
  );
}
