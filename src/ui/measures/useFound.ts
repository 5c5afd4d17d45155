/** What is measured, asked for when it is wanted: small things here in idle time, others of the engine; the newest question wins. */
import { useDeferredValue, useEffect, useState } from "react";
import { NEUTRAL_VALUE } from "../../state/arrangement.ts";
import {
  type Found,
  foundNetworks,
  foundPairs,
  type MeasureAnswers,
  type MeasurePart,
  measureCost,
  measureSteps,
} from "../../state/measures/found.ts";
import { type Basis, basisOf } from "../../state/measures/task.ts";
import { type Ports, useApp, usePorts } from "../context.tsx";
import { useShown } from "../useShown.ts";

/** Up to this much is done here, in a few milliseconds. */
const HERE = 300_000;
/** Where there is no engine, it is done here in pieces of so many milliseconds. */
const PIECE_MS = 12;

/** The positions in view. They may come a moment after the filter, so that a box ticks at once. */
export function useBasis(): Basis | undefined {
  const shown = useDeferredValue(useShown());
  const neutral = useApp(({ document }) => NEUTRAL_VALUE[document.arrangement.neutral]);
  if (!shown) return undefined;
  const { dataset, fold, ties, summary, mask } = shown;
  return basisOf(dataset, fold, ties, summary, mask, neutral);
}

export interface Finding<Part extends MeasurePart> {
  /** Undefined until there is something; of an earlier filter while the new one is being worked out. */
  readonly found: Found[Part] | undefined;
  readonly working: boolean;
}

/** @param wanted false: nothing is asked. */
export function useFound<Part extends MeasurePart>(
  part: Part,
  basis: Basis | undefined,
  wanted = true,
): Finding<Part> {
  const ports = usePorts();
  const [kept, setKept] = useState<Found[Part]>();
  useEffect(() => {
    if (!basis || !wanted) return;
    let current = true;
    ask(part, basis, ports).then(
      (found) => {
        if (current) setKept(found);
      },
      () => undefined, // something newer was asked
    );
    return () => {
      current = false;
    };
  }, [part, basis, ports, wanted]);
  const found = kept && kept.basis.shown.dataset === basis?.shown.dataset ? kept : undefined;
  return { found, working: wanted && basis !== undefined && found?.basis !== basis };
}

/** What was asked last; what is older is not wanted any more. */
let newest: Basis | undefined;

/** Answers by what they are about: the view and the sheet above it ask for the same. */
const answers = new WeakMap<Basis, { [Part in MeasurePart]?: Promise<Found[Part]> }>();

function ask<Part extends MeasurePart>(part: Part, basis: Basis, { measure }: Ports): Promise<Found[Part]> {
  newest = basis;
  const known = answers.get(basis) ?? {};
  answers.set(basis, known);
  const before = known[part] as Promise<Found[Part]> | undefined;
  if (before) return before;
  const task = { matrix: basis.matrix, soft: basis.soft };
  const away = measure && measureCost(part, task) > HERE;
  const asked = (away ? measure(part, task).catch(() => here(part, basis)) : here(part, basis)).then(
    (answer) => ready(part, basis, answer),
  );
  (known as Record<string, unknown>)[part] = asked;
  asked.catch(() => {
    delete known[part];
  });
  return asked;
}

/** Also where the engine has stopped. */
async function here<Part extends MeasurePart>(part: Part, basis: Basis): Promise<MeasureAnswers[Part]> {
  const steps = measureSteps(part, { matrix: basis.matrix, soft: basis.soft });
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (newest !== basis) throw new Error("Something newer was asked.");
    const until = performance.now() + PIECE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
  }
}

function ready<Part extends MeasurePart>(
  part: Part,
  basis: Basis,
  answer: MeasureAnswers[Part],
): Found[Part] {
  const found: Found[MeasurePart] =
    part === "pairs"
      ? foundPairs(basis, answer as MeasureAnswers["pairs"])
      : foundNetworks(basis, answer as MeasureAnswers["networks"]);
  return found as Found[Part];
}
