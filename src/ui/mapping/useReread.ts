/** Reading the files again, and what that has changed in one sentence; who listens is led to it. */
import { useEffect, useRef, useState } from "react";
import { AS_FOUND, type Decisions } from "../../domain/decisions.ts";
import type { MessageId } from "../../i18n/messages.ts";
import { type MessageValues, useApp, usePorts } from "../context.tsx";
import type { Told } from "../own/useTold.ts";

export interface Outcome {
  readonly id: MessageId;
  readonly values: MessageValues;
}

/** What is told before and after, as a sentence. Pure. */
export function outcomeOf(before: Told, after: Told): Outcome {
  if (after.refused) return { id: "mapping.saidRefused", values: {} };
  const more = after.statements - before.statements;
  const values = { change: more > 0 ? "more" : more < 0 ? "fewer" : "same", count: Math.abs(more) };
  const { words: told } = before.decisions ?? AS_FOUND;
  const { words } = after.decisions ?? AS_FOUND;
  const mapped = [...words].filter(([key, stance]) => told.get(key) !== stance).length;
  if (mapped === 0) return { id: "mapping.saidRead", values };
  return { id: "mapping.saidWords", values: { ...values, words: mapped } };
}

export type Reread = ReturnType<typeof useReread>;

export function useReread(told: Told) {
  const { own } = usePorts();
  const reading = useApp(({ load }) => load.phase === "loading");
  const place = useRef<HTMLParagraphElement>(null);
  const before = useRef<Told>(undefined);
  const [said, setSaid] = useState<Outcome>();
  useEffect(() => {
    if (before.current === told) return;
    setSaid(before.current && outcomeOf(before.current, told));
    before.current = undefined;
  }, [told]);
  useEffect(() => {
    if (said) place.current?.focus(); // the button that was pressed is gone
  }, [said]);
  return {
    said,
    place,
    reading,
    read(decisions: Decisions) {
      if (reading) return;
      before.current = told;
      own.reread(decisions);
    },
  };
}
