/** The place of the map: caption above, picture, legend below; nothing lies over the data that can stand beside it. */
import { useEffect, useRef } from "react";
import { useApp, usePorts, useText } from "../context.tsx";
import { NoDrawing } from "../notices/NoDrawing.tsx";
import { PanelBoundary } from "../PanelBoundary.tsx";
import { Caption } from "./Caption.tsx";
import { CursorRing } from "./CursorRing.tsx";
import { EmptyOverlay } from "./EmptyOverlay.tsx";
import { FaithLine } from "./FaithLine.tsx";
import { Legend } from "./Legend.tsx";
import { MapControls } from "./MapControls.tsx";
import { MapSkeleton } from "./MapSkeleton.tsx";
import { SomeLines } from "./SomeLines.tsx";
import { Tooltip } from "./Tooltip.tsx";

export function MapStage() {
  const drawing = useApp((state) => state.drawing);
  const opened = useApp((state) => state.opened !== undefined);
  const reading = useApp((state) => !state.opened && state.load.phase === "loading");
  return (
    <div className="map-stage" data-drawing={drawing}>
      <Caption />
      <MapControls drawn={drawing !== "missing"} />
      <div className="map-frame">
        <MapHost hidden={drawing === "missing"} />
        {reading ? <MapSkeleton /> : null}
        {opened && drawing !== "missing" ? <EmptyOverlay /> : null}
        {drawing === "ok" ? <SomeLines /> : null}
        {drawing === "ok" ? <CursorRing /> : null}
        {drawing === "ok" ? <Tooltip /> : null}
        {drawing === "missing" || drawing === "lost" ? <NoDrawing lost={drawing === "lost"} /> : null}
      </div>
      {opened && drawing !== "missing" ? <FaithLine /> : null}
      <PanelBoundary panel="legend">
        <Legend />
      </PanelBoundary>
    </div>
  );
}

/**
 * The element that the map draws into. It takes the focus for arrow keys, hence an application; it says where the same
 * can be read.
 */
function MapHost({ hidden }: { hidden: boolean }) {
  const t = useText();
  const { mountMap, run } = usePorts();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? mountMap(host.current) : undefined), [mountMap]);
  return (
    <div className="map-host" inert={hidden} data-shown={!hidden}>
      <div
        className="map-keys"
        role="application"
        aria-label={t("map.label")}
        aria-describedby="map-help"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is operated by arrow keys
        tabIndex={0}
        data-map=""
        onBlur={() => run("cursor.leave")}
      >
        <div className="map-canvas" ref={host} />
      </div>
      <p id="map-help" hidden={true}>
        {t("map.help")}
      </p>
    </div>
  );
}
