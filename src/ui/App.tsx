/** The whole screen: bar, filters, map or table, timeline, evidence, and what may lie above them. */
import { Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { Bar } from "./bar/Bar.tsx";
import { type Ports, PortsProvider, useApp, usePorts, useText } from "./context.tsx";
import { EvidencePanel } from "./evidence/EvidencePanel.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { FiltersPanel } from "./filters/FiltersPanel.tsx";
import { Timeline } from "./filters/Timeline.tsx";
import { HowToRead } from "./HowToRead.tsx";
import { Language } from "./Language.tsx";
import { lazily } from "./lazily.ts";
import { MainStage } from "./MainStage.tsx";
import { ImportReport } from "./notices/ImportReport.tsx";
import { PanelBoundary, type PanelName, ThrowInContext } from "./PanelBoundary.tsx";
import { PaperFoot } from "./PaperFoot.tsx";
import { plain } from "./plain.ts";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { type DialogName, type Shell, ShellContext } from "./shell.ts";
import { useEvidenceOnSelect, useNarrow, useOnePanel, useSheets, useTight } from "./useNarrow.ts";
import { useReturn } from "./useReturn.ts";
import { useShortcuts } from "./useShortcuts.ts";

const Stage = lazily(() => import("./present/Stage.tsx").then(({ Stage }) => Stage));
const ReadPage = lazily(() => import("./help/ReadPage.tsx").then(({ ReadPage }) => ReadPage));

export interface AppProps {
  readonly ports: Ports;
  /** Breaks one panel on purpose, for tests. */
  readonly throwIn?: PanelName | undefined;
}

export function App({ ports, throwIn }: AppProps) {
  return (
    <PortsProvider value={ports}>
      <Language>
        <ThrowInContext value={throwIn}>
          <PanelBoundary panel="page">
            <Page />
          </PanelBoundary>
        </ThrowInContext>
      </Language>
    </PortsProvider>
  );
}

function Page() {
  const { openFiles } = usePorts();
  const presenting = useApp(({ presentation }) => presentation !== undefined);
  const reading = useApp((state) => state.reading);
  const narrow = useNarrow(presenting);
  const tight = useTight(presenting);
  const [dialog, setDialog] = useState<DialogName>();
  /** Counts openings of own files; 0 = only the example so far. */
  const [ownOpenings, setOwnOpenings] = useState(0);
  const openOwnFiles = useCallback(
    (files: readonly File[]) => {
      setOwnOpenings((count) => count + 1);
      openFiles(files);
    },
    [openFiles],
  );
  const shell = useMemo<Shell>(
    () => ({ narrow, showDialog: setDialog, openOwnFiles }),
    [narrow, openOwnFiles],
  );
  const close = () => setDialog(undefined);
  usePageTitle();
  useSheets(narrow);
  useOnePanel(tight);
  useEvidenceOnSelect();
  useReturn(presenting);
  useShortcuts(useCallback(() => setDialog("shortcuts"), []));
  return (
    <ShellContext value={shell}>
      <div className="app" inert={presenting}>
        <PanelBoundary panel="bar">
          <Bar />
        </PanelBoundary>
        <SidePanel name="filters">
          <FiltersPanel />
        </SidePanel>
        <MainStage ownOpenings={ownOpenings} timeline={<Timeline />} />
        <SidePanel name="evidence">
          <EvidencePanel empty={<HowToRead />} />
        </SidePanel>
        <PaperFoot />
        <div className="beside">
          <PanelBoundary panel="status">
            <StatusLine />
          </PanelBoundary>
          <PanelBoundary panel="drop">
            <FileDrop />
          </PanelBoundary>
          <PanelBoundary panel="report">
            <ImportReport isOpen={dialog === "report"} onClose={close} />
          </PanelBoundary>
          <PanelBoundary panel="shortcuts">
            <ShortcutsDialog isOpen={dialog === "shortcuts"} onClose={close} />
          </PanelBoundary>
          <PanelBoundary panel="help">
            <Suspense fallback={null}>{reading ? <ReadPage /> : null}</Suspense>
          </PanelBoundary>
        </div>
      </div>
      <PanelBoundary panel="present">
        <Suspense fallback={null}>{presenting ? <Stage /> : null}</Suspense>
      </PanelBoundary>
    </ShellContext>
  );
}

/** The window is called after what it shows. */
function usePageTitle(): void {
  const t = useText();
  const name = useApp(({ opened }) => opened?.dataset.name);
  useEffect(() => {
    document.title = name === undefined ? t("shell.name") : t("shell.pageTitle", { name: plain(name) });
  }, [t, name]);
}
