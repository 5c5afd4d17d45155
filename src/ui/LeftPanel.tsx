/** The panel at the start of the page, filters and outline in turn; on a narrow window a sheet from below. */
import { type KeyboardEvent, type ReactNode, Suspense, useState } from "react";
import { LEFT_TABS, type LeftTab } from "../state/model.ts";
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
  const { narrow } = useShell();
  const { filtersOpen: open, leftTab: tab } = useApp(({ session }) => session);
  const reading = useApp((state) => !state.opened && state.load.phase === "loading");
  const [tall, setTall] = useState(false);
  if (!open) return null;
  const shown = tab === "filters" ? children : <OutlinePanel />;
  return (
    <aside className="panel panel-filters" aria-label={t(`outline.tab.${tab}`)} data-tall={tall}>
      {narrow ? (
        <SheetHead name="filters" tall={tall} onTall={setTall} title={<LeftTabs tab={tab} />} />
      ) : (
        <LeftTabs tab={tab} />
      )}
      <div
        key={tab}
        id={PANEL_ID}
        role="tabpanel"
        aria-labelledby={idOf(tab)}
        className={tab === "outline" ? "panel-body own-scroll" : "panel-body"}
      >
        <PanelBoundary panel={tab}>
          <Suspense fallback={null}>{reading ? <Skeleton lines={12} /> : shown}</Suspense>
        </PanelBoundary>
      </div>
    </aside>
  );
}

const PANEL_ID = "left-panel";
const idOf = (tab: LeftTab) => `left-tab-${tab}`;

/** Arrow keys, Home and End go from one to the other and show it. */
function LeftTabs({ tab }: { tab: LeftTab }) {
  const t = useText();
  const { store } = usePorts();
  const show = (leftTab: LeftTab) => changeSession(store, { leftTab });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = ENDS[event.key] ?? (/^Arrow(Left|Right)$/.test(event.key) ? OTHER[tab] : undefined);
    if (!next) return;
    event.preventDefault();
    show(next);
    document.getElementById(idOf(next))?.focus();
  };
  return (
    <div className="tab-list" role="tablist" aria-label={t("outline.tabs")} onKeyDown={onKeyDown}>
      {LEFT_TABS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={idOf(name)}
          className="tab"
          aria-selected={name === tab}
          aria-controls={PANEL_ID}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => show(name)}
        >
          {t(`outline.tab.${name}`)}
        </button>
      ))}
    </div>
  );
}

const OTHER: Readonly<Record<LeftTab, LeftTab>> = { filters: "outline", outline: "filters" };
const ENDS: Readonly<Record<string, LeftTab | undefined>> = { Home: "filters", End: "outline" };
