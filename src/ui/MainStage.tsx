/** The middle of the page: notices, the view or two of them, timeline below. */
import { type CSSProperties, type ReactNode, Suspense } from "react";
import { type Beside, SIDES, type Side } from "../state/beside.ts";
import type { ViewName } from "../state/model.ts";
import { isMapInSight, viewsIn } from "../state/viewing.ts";
import { useApp, useText } from "./context.tsx";
import { AgreementView, EgoView, MatrixView, MeasuresView, TableView } from "./later.ts";
import { lazily } from "./lazily.ts";
import { MapStage } from "./map/MapStage.tsx";
import { Notices } from "./notices/Notices.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { PaneContext } from "./pane.ts";
import { Staggered } from "./Staggered.tsx";
import { useLate } from "./useLate.ts";

const PaneHead = lazily(() => import("./stage/Pane.tsx").then((file) => file.PaneHead));
const Divider = lazily(() => import("./stage/Divider.tsx").then((file) => file.Divider));

function StaggeredMap() {
  return (
    <Staggered turn={1} inSight={isMapInSight} follows>
      <MapStage />
    </Staggered>
  );
}

const BODIES = {
  map: StaggeredMap,
  matrix: MatrixView,
  agreement: AgreementView,
  table: TableView,
  measures: MeasuresView,
  ego: EgoView,
} as const;

export function MainStage({ timeline }: { timeline: ReactNode }) {
  const t = useText();
  const view = useApp(({ session }) => session.view);
  const beside = useApp(({ session }) => session.beside);
  const timelineOpen = useApp(({ session }) => session.timelineOpen);
  const opened = useApp((state) => state.opened !== undefined);
  const shown = viewsIn({ view, beside });
  const pane = (name: ViewName, at: number) => (
    <Pane key={name} view={name} side={beside && SIDES[at]} other={shown[1 - at]} shown={at >= 0} />
  );
  return (
    <main className="main" aria-label={t("shell.main")}>
      <PanelBoundary panel="notices">
        <Notices />
      </PanelBoundary>
      <div className="stage" style={{ "--share": beside?.share } as CSSProperties}>
        {/* The map stays mounted behind the others, and when they change sides: taking it down would cost its WebGL context and its place. */}
        {[
          shown.includes("map") ? null : pane("map", -1),
          pane(view, 0),
          beside ? <Between key="divider" first={view} beside={beside} /> : null,
          beside ? pane(beside.view, 1) : null,
        ]}
      </div>
      {timelineOpen ? (
        <section className="timeline-slot" aria-label={t("shell.timeline")}>
          <PanelBoundary panel="timeline">{opened ? timeline : null}</PanelBoundary>
        </section>
      ) : null}
    </main>
  );
}

function Between({ first, beside }: { first: ViewName; beside: Beside }) {
  return (
    <Suspense fallback={null}>
      <Divider first={first} beside={beside} />
    </Suspense>
  );
}

interface PaneProps {
  readonly view: ViewName;
  /** Undefined where there is but one view. */
  readonly side: Side | undefined;
  readonly other: ViewName | undefined;
  readonly shown: boolean;
}

function Pane({ view, side, other, shown }: PaneProps) {
  const Body = BODIES[view];
  // The page takes the other view in one task, and makes it in the next: together they were a long one.
  const here = useLate(true) || view === "map";
  return (
    <div className="view" inert={!shown} data-shown={shown} data-side={side} data-view={view}>
      {side && other ? (
        <Suspense fallback={null}>
          <PaneHead side={side} view={view} other={other} />
        </Suspense>
      ) : null}
      <PanelBoundary panel={view}>
        <Suspense fallback={null}>
          <PaneContext value={view}>{here ? <Body /> : null}</PaneContext>
        </Suspense>
      </PanelBoundary>
    </div>
  );
}
