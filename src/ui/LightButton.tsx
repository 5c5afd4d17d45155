/** A button of the browser's own, for lists that have dozens of them: it is drawn anew in a fraction of the time. */
import type { ComponentProps, MouseEvent, PointerEvent } from "react";

interface LightButtonProps
  extends Omit<ComponentProps<"button">, "type" | "onClick" | "onPointerEnter" | "onPointerLeave"> {
  readonly onPress: () => void;
  readonly onHoverStart?: () => void;
  readonly onHoverEnd?: () => void;
}

/** Looks and answers like the others: what a mouse is over has `data-hovered`, and what is pressed has the focus, in every browser. */
export function LightButton({ onPress, onHoverStart, onHoverEnd, ...rest }: LightButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      onClick={({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
        if (document.activeElement !== currentTarget) currentTarget.focus({ preventScroll: true });
        onPress();
      }}
      onPointerEnter={({ currentTarget, pointerType }: PointerEvent<HTMLButtonElement>) => {
        if (pointerType !== "mouse") return;
        currentTarget.dataset["hovered"] = "true"; // not by a change of state: nothing else follows from it
        onHoverStart?.();
      }}
      onPointerLeave={({ currentTarget, pointerType }: PointerEvent<HTMLButtonElement>) => {
        if (pointerType !== "mouse") return;
        delete currentTarget.dataset["hovered"];
        onHoverEnd?.();
      }}
    />
  );
}
