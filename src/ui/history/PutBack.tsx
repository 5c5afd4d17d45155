/** Takes back every move of a node by hand; there only while some are moved. */
import { PinOff } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { CommandButton } from "../controls.tsx";

/** Goes away when it was pressed; the map then takes the focus that it had. */
export function PutBack() {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const button = place.current;
    return () => {
      if (button?.contains(document.activeElement))
        setTimeout(() => document.querySelector<HTMLElement>("[data-map]")?.focus());
    };
  }, []);
  return (
    <span className="put-back" ref={place}>
      <CommandButton command="places.clear" icon={PinOff} />
    </span>
  );
}
