/** The middle of the page: notices, map or table, timeline below. */
import { type ReactNode, Suspense } from "react";
import { useApp, useText } from "./context.tsx";
import { MeasuresView, TableView } from "./later.ts";
import { MapStage } from "./map/MapStage.tsx";
import { Notices } from "./notices/Notices.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";

export function MainStage({ timeline }: { timeline: ReactNode }) {
  const t = useText();
  const view = useApp(({ session }) => session.view);
  const timelineOpen = useApp(({ session }) => session.timelineOpen);
  const opened = useApp((state) => state.opened !== undefined);
  return (
    <main className="main" aria-label={t("shell.main")}>
      <PanelBoundary panel="notices">
        <Notices />
      </PanelBoundary>
      <div className="stage">
        {/* The map stays mounted behind the table: taking it down would cost its WebGL context and its place. */}
        <div className="view" inert={view !== "map"} data-shown={view === "map"}>
          <PanelBoundary panel="map">
            <MapStage />
          </PanelBoundary>
        </div>
        {view === "table" ? (
          <div className="view" data-shown={true}>
            <PanelBoundary panel="table">
              <Suspense fallback={null}>
                <TableView />
              </Suspense>
            </PanelBoundary>
          </div>
        ) : null}
        {view === "measures" ? (
          <div className="view" data-shown={true}>
            <PanelBoundary panel="measures">
              <Suspense fallback={null}>
                <MeasuresView />
              </Suspense>
            </PanelBoundary>
          </div>
        ) : null}
      </div>
      {timelineOpen ? (
        <section className="timeline-slot" aria-label={t("shell.timeline")}>
          <PanelBoundary panel="timeline">{opened ? timeline : null}</PanelBoundary>
        </section>
      ) : null}
    </main>
  );
}
