/** From the evidence of one actor or issue to the view that has it in its middle. */

import { putInMiddle } from "../../state/egoing.ts";
import type { Selection } from "../../state/model.ts";
import { usePorts, useText } from "../context.tsx";
import { QuietButton } from "./choose.tsx";

export function InTheMiddle({ selection }: { selection: Selection }) {
  const t = useText();
  const { store } = usePorts();
  if (selection.kind === "tie") return null;
  return (
    <p className="evidence-fact">
      <QuietButton onPress={() => putInMiddle(store, selection)}>{t("menu.ego")}</QuietButton>
    </p>
  );
}
