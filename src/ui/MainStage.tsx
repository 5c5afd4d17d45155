/** The middle of the page: notices, the view, timeline below. */
import { type ReactNode, Suspense } from "react";
import { useApp, useText } from "./context.tsx";
import { AgreementView, MatrixView, MeasuresView, TableView } from "./later.ts";
import { MapStage } from "./map/MapStage.tsx";
import { Notices } from "./notices/Notices.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { Staggered } from "./Staggered.tsx";

const OTHERS = {
  matrix: MatrixView,
  agreement: AgreementView,
  table: TableView,
  measures: MeasuresView,
} as const;

export function MainStage({ timeline }: { timeline: ReactNode }) {
  const t = useText();
  const view = useApp(({ session }) => session.view);
  const Other = view === "map" ? undefined : OTHERS[view];
  const timelineOpen = useApp(({ session }) => session.timelineOpen);
  const opened = useApp((state) => state.opened !== undefined);
  return (
    <main className="main" aria-label={t("shell.main")}>
      <PanelBoundary panel="notices">
        <Notices />
      </PanelBoundary>
      <div className="stage">
        {/* The map stays mounted behind the others: taking it down would cost its WebGL context and its place. */}
        <div className="view" inert={view !== "map"} data-shown={view === "map"}>
          <PanelBoundary panel="map">
            <Staggered turn={1}>
              <MapStage />
            </Staggered>
          </PanelBoundary>
        </div>
        {Other && view !== "map" ? (
          <div className="view" data-shown={true} key={view}>
            <PanelBoundary panel={view}>
              <Suspense fallback={null}>
                <Other />
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
