/** The panel at the start of the page, filters and outline in turn; on a narrow window a sheet from below. */
import { type ReactNode, Suspense, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { LEFT_TABS } from "../state/model.ts";
import { changeSession } from "../state/store.ts";
import { useApp, usePorts, useText } from "./context.tsx";
import { lazily } from "./lazily.ts";
import { Skeleton } from "./notices/Skeleton.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { SheetHead } from "./SidePanel.tsx";
import { useShell } from "./shell.ts";

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
    <TabList className="tab-list" aria-label={t("outline.tabs")}>
      {LEFT_TABS.map((name) => (
        <Tab key={name} id={name} className="tab">
          {t(`outline.tab.${name}`)}
        </Tab>
      ))}
    </TabList>
  );
  return (
    <aside className="panel panel-filters" aria-label={t(`outline.tab.${tab}`)} data-tall={tall}>
      <Tabs
        className="left-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          const chosen = LEFT_TABS.find((name) => name === key);
          if (chosen) changeSession(store, { leftTab: chosen });
        }}
      >
        {narrow ? <SheetHead name="filters" tall={tall} onTall={setTall} title={tabs} /> : tabs}
        <TabPanel id="filters" className="panel-body">
          <PanelBoundary panel="filters">{reading ? <Skeleton lines={12} /> : children}</PanelBoundary>
        </TabPanel>
        <TabPanel id="outline" className="panel-body own-scroll">
          <PanelBoundary panel="outline">
            <Suspense fallback={null}>{reading ? <Skeleton lines={12} /> : <OutlinePanel />}</Suspense>
          </PanelBoundary>
        </TabPanel>
      </Tabs>
    </aside>
  );
}
