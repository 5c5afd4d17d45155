/** Puts a neighbour in the middle; the focus then goes to the top of the new picture. */
import { CircleDot } from "lucide-react";
import { Button } from "react-aria-components";
import type { Ego } from "../../state/document.ts";
import { putInMiddle } from "../../state/egoing.ts";
import { usePorts, useText } from "../context.tsx";

export function StepButton({ ego, name }: { ego: Ego; name: string }) {
  const t = useText();
  const { store } = usePorts();
  const step = ({ target }: { target: Element }) => {
    const root = target.closest<HTMLElement>(".ego");
    putInMiddle(store, ego);
    requestAnimationFrame(() => {
      root?.scrollTo({ top: 0 });
      root?.querySelector<HTMLElement>(".ego-tools button")?.focus({ preventScroll: true });
    });
  };
  return (
    <Button className="icon-button ego-step" aria-label={t("ego.step", { name })} onPress={step}>
      <CircleDot aria-hidden="true" />
    </Button>
  );
}
