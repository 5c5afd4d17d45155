/** The panel at the start of the page, filters and outline in turn; on a narrow window a sheet from below. */
import { type ReactNode, Suspense, useState } from "react";
import { LEFT_TABS } from "../state/model.ts";
import { changeSession } from "../state/store.ts";
import { useApp, usePorts, useText } from "./context.tsx";
import { lazily } from "./lazily.ts";
import { Skeleton } from "./notices/Skeleton.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { SheetHead } from "./SidePanel.tsx";
import { useShell } from "./shell.ts";
import { TabBar, tabPanel } from "./TabBar.tsx";

const OutlinePanel = lazily(() => import("./outline/OutlinePanel.tsx").then((file) => file.OutlinePanel));

/** @param children the filters. */
export function LeftPanel({ children }: { children: ReactNode }) {
  const t = useText();
  const { store } = usePorts();
  const { narrow } = useShell();
  const { filtersOpen: open, leftTab: tab } = useApp(({ session }) => session);
  const reading = useApp((state) => !state.opened && state.load.phase === "loading");
  const [tall, setTall] = useState(false);
  if (!open) return null;
  const tabs = (
    <TabBar
      id="left"
      label={t("outline.tabs")}
      tabs={LEFT_TABS.map((name) => ({ name, label: t(`outline.tab.${name}`) }))}
      chosen={tab}
      onChoose={(name) => changeSession(store, { leftTab: name })}
    />
  );
  return (
    <aside className="panel panel-filters" aria-label={t(`outline.tab.${tab}`)} data-tall={tall}>
      <div className="left-tabs">
        {narrow ? <SheetHead name="filters" tall={tall} onTall={setTall} title={tabs} /> : tabs}
        <div
          className={tab === "outline" ? "panel-body own-scroll" : "panel-body"}
          {...tabPanel("left", tab)}
        >
          <PanelBoundary key={tab} panel={tab}>
            {reading ? <Skeleton lines={12} /> : tab === "filters" ? children : <Outline />}
          </PanelBoundary>
        </div>
      </div>
    </aside>
  );
}

function Outline() {
  return (
    <Suspense fallback={null}>
      <OutlinePanel />
    </Suspense>
  );
}
