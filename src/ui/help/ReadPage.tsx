/** How to read this map: every mark as the map draws it, with an example from what is open. */
import { useMemo } from "react";
import { setReading } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Sheet } from "../Sheet.tsx";
import { useShown } from "../useShown.ts";
import { findExamples } from "./examples.ts";
import { PairLines } from "./PairSigns.tsx";
import { Glossary, Knowledge, Numbers, Place, Words } from "./Prose.tsx";
import { Intro, ReadText } from "./ReadText.tsx";
import { Bases, Lines, Marks } from "./Signs.tsx";
import "./help.css";

export function ReadPage() {
  const t = useText();
  const { store } = usePorts();
  const shown = useShown();
  const drawnPairs = useApp((state) => state.drawnPairs);
  const examples = useMemo(() => shown && findExamples(shown), [shown]);
  const given = shown && examples ? { shown, examples } : undefined;
  return (
    <Sheet title={t("command.howToRead")} onClose={() => setReading(store, false)}>
      <ReadText>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page must be scrolled by keyboard */}
        <section className="read-page" aria-label={t("command.howToRead")} tabIndex={0}>
          <Intro />
          <Marks given={given} />
          {drawnPairs ? (
            <PairLines drawnPairs={drawnPairs} />
          ) : (
            <>
              <Lines given={given} />
              <Knowledge given={given} />
              <Bases given={given} />
            </>
          )}
          <Place />
          <Words />
          <Numbers shown={shown} />
          <Glossary />
        </section>
      </ReadText>
    </Sheet>
  );
}
