/** Nearer, farther, everything; and people apart from the bodies they speak for. */
import { Maximize, Minus, PinOff, Plus, Users } from "lucide-react";
import { useLayoutEffect, useMemo, useRef } from "react";
import { Group } from "react-aria-components";
import { bodiesOf } from "../bodies.ts";
import { useApp, useText } from "../context.tsx";
import { CommandButton, CommandToggle } from "../controls.tsx";

/** Where nothing is drawn there is nothing to come closer to. */
export function MapControls({ drawn }: { drawn: boolean }) {
  const t = useText();
  const moved = useApp(({ document }) => document.places.size > 0);
  return (
    <Group className="map-controls" aria-label={t("map.controls")}>
      <PeopleToggle />
      {moved && drawn ? <PutBack /> : null}
      {drawn ? (
        <>
          <CommandButton command="map.zoomOut" icon={Minus} />
          <CommandButton command="map.fit" icon={Maximize} />
          <CommandButton command="map.zoomIn" icon={Plus} />
        </>
      ) : null}
    </Group>
  );
}

/** Goes away when it was pressed; the map then takes the focus that it had. */
function PutBack() {
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

function PeopleToggle() {
  const actors = useApp(({ opened }) => opened?.dataset.actors);
  const unfolded = useApp(({ document }) => document.unfolded);
  const bodies = useMemo(() => (actors ? bodiesOf(actors) : []), [actors]);
  if (bodies.length === 0) return null;
  const apart = bodies.every(({ body }) => unfolded.includes(body.id));
  return <CommandToggle command="fold.none" icon={Users} isSelected={apart} />;
}
