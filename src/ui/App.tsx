/** The whole screen: bar, filters, map or table, timeline, evidence, and what may lie above them. */
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo } from "react";
import { restOfMessages } from "../i18n/messages.ts";
import { showDialog } from "../state/above.ts";
import { Above } from "./above/Above.tsx";
import { Bar } from "./bar/Bar.tsx";
import { type Ports, PortsProvider, useApp, usePorts, useText } from "./context.tsx";
import { EvidencePanel } from "./evidence/EvidencePanel.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { FILTER_TURNS, FiltersPanel } from "./filters/FiltersPanel.tsx";
import { Timeline } from "./filters/Timeline.tsx";
import { HowToRead } from "./HowToRead.tsx";
import { HistoryStatus } from "./history/HistoryButtons.tsx";
import { Language } from "./Language.tsx";
import { LeftPanel } from "./LeftPanel.tsx";
import { lazily } from "./lazily.ts";
import { MainStage } from "./MainStage.tsx";
import { PanelBoundary, type PanelName, ThrowInContext } from "./PanelBoundary.tsx";
import { PaperFoot } from "./PaperFoot.tsx";
import { plain } from "./plain.ts";
import { SidePanel } from "./SidePanel.tsx";
import { Staggered } from "./Staggered.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { TakenNotice } from "./share/TakenNotice.tsx";
import { type DialogName, type Shell, ShellContext } from "./shell.ts";
import { useEvidenceOnSelect, useNarrow, useOnePanel, useSheets, useTight } from "./useNarrow.ts";
import { useReturn } from "./useReturn.ts";
import { useShortcuts } from "./useShortcuts.ts";

const OwnDialog = lazily(() => import("./own/OwnDialog.tsx").then((file) => file.OwnDialog));
const FaithDetails = lazily(() => import("./map/FaithDetails.tsx").then((file) => file.FaithDetails));
const ShortcutsDialog = lazily(() =>
  import("./ShortcutsDialog.tsx").then(({ ShortcutsDialog: Dialog }) => Dialog),
);
const Stage = lazily(() => import("./present/Stage.tsx").then(({ Stage }) => Stage));
const CompareDialog = lazily(async () => {
  await restOfMessages();
  return (await import("./compare/CompareDialog.tsx")).CompareDialog;
});
const EgoDialog = lazily(async () => {
  await restOfMessages();
  return (await import("./ego/EgoDialog.tsx")).EgoDialog;
});
const FigureSheet = lazily(async () => {
  await restOfMessages();
  return (await import("./measures/FigureSheet.tsx")).FigureSheet;
});
const CountSheet = lazily(async () => {
  await restOfMessages();
  return (await import("./counts/CountSheet.tsx")).CountSheet;
});
const GroupDialog = lazily(async () => {
  await restOfMessages();
  return (await import("./groups/GroupDialog.tsx")).GroupDialog;
});
const PairStatus = lazily(async () => {
  await restOfMessages();
  return (await import("./compare/PairStatus.tsx")).PairStatus;
});
const ReadPage = lazily(async () => {
  await restOfMessages();
  return (await import("./help/ReadPage.tsx")).ReadPage;
});

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
  const { store } = usePorts();
  const presenting = useApp(({ presentation }) => presentation !== undefined);
  const reading = useApp((state) => state.reading);
  const narrow = useNarrow(presenting);
  const tight = useTight(presenting);
  const dialog = useApp((state) => state.dialog);
  const pairs = useApp(
    ({ drawnPairs, document }) => (drawnPairs ?? document.compared ?? document.groups) !== undefined,
  );
  const setDialog = useCallback((name?: DialogName) => showDialog(store, name), [store]);
  const shell = useMemo<Shell>(() => ({ narrow, showDialog: setDialog }), [narrow, setDialog]);
  const close = () => setDialog(undefined);
  useSheets(narrow);
  useOnePanel(tight);
  useEvidenceOnSelect();
  useReturn(presenting);
  useShortcuts();
  return (
    <ShellContext value={shell}>
      <PageTitle />
      <div className="app" inert={presenting}>
        <PanelBoundary panel="bar">
          <Bar />
        </PanelBoundary>
        <LeftPanel>
          <FiltersPanel turn={2} />
        </LeftPanel>
        <MainStage
          timeline={
            <Staggered turn={2 + FILTER_TURNS}>
              <Timeline />
            </Staggered>
          }
        />
        <SidePanel name="evidence">
          <Staggered turn={3 + FILTER_TURNS} follows>
            <EvidencePanel empty={<HowToRead />} />
          </Staggered>
        </SidePanel>
        <PaperFoot />
        <div className="beside">
          <PanelBoundary panel="status">
            <Staggered turn={2} follows>
              <StatusLine />
            </Staggered>
            <HistoryStatus />
            <TakenNotice />
            {pairs ? (
              <Suspense fallback={null}>
                <PairStatus />
              </Suspense>
            ) : null}
          </PanelBoundary>
          <PanelBoundary panel="drop">
            <FileDrop />
          </PanelBoundary>
          <PanelBoundary panel="report">
            <Staggered turn={4 + FILTER_TURNS}>
              <OwnData />
            </Staggered>
          </PanelBoundary>
          <PanelBoundary panel="shortcuts">
            <Suspense fallback={null}>
              {dialog === "faith" ? <FaithDetails onClose={close} /> : null}
              {dialog === "figure" ? <FigureSheet onClose={close} /> : null}
              {dialog === "count" ? <CountSheet onClose={close} /> : null}
              {dialog === "compare" ? <CompareDialog /> : null}
              {dialog === "groups" ? <GroupDialog onClose={close} /> : null}
              {dialog === "ego" ? <EgoDialog onClose={close} /> : null}
              {dialog === "shortcuts" ? <ShortcutsDialog onClose={close} /> : null}
            </Suspense>
          </PanelBoundary>
          <Above />
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

/** A report on large data opens once these are on the page, and is made in pieces. */
function OwnData() {
  const asked = useDeferredValue(useApp(({ own }) => own.dialog !== undefined));
  return <Suspense fallback={null}>{asked ? <OwnDialog /> : null}</Suspense>;
}

/** The window is called after what it shows. Apart from the page, which is not drawn anew for a name. */
function PageTitle(): null {
  const t = useText();
  const name = useApp(({ opened }) => opened?.dataset.name);
  useEffect(() => {
    document.title = name === undefined ? t("shell.name") : t("shell.pageTitle", { name: plain(name) });
  }, [t, name]);
  return null;
}
