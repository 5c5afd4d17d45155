/** The bar: name of the app, dataset, view, panels, help, settings. */
import {
  CalendarRange,
  CircleQuestionMark,
  Keyboard,
  Play,
  SlidersHorizontal,
  TextQuote,
} from "lucide-react";
import { Button, Group, Toolbar, Tooltip, TooltipTrigger } from "react-aria-components";
import { activeClauses } from "../../domain/filter.ts";
import { useApp, useText } from "../context.tsx";
import { CommandButton, CommandToggle } from "../controls.tsx";
import { FindButton, FindPlace } from "../find/Find.tsx";
import { HistoryButtons } from "../history/HistoryButtons.tsx";
import { Keys } from "../Keys.tsx";
import { ShareMenu } from "../share/ShareMenu.tsx";
import { useShell } from "../shell.ts";
import { DatasetMenu } from "./DatasetMenu.tsx";
import { SettingsMenu } from "./SettingsMenu.tsx";
import { ViewSwitch } from "./ViewSwitch.tsx";

export function Bar() {
  const t = useText();
  const { narrow } = useShell();
  return (
    <header className="bar">
      <div className="bar-start">
        <h1 className="wordmark">
          <Wordmark />
          <span>{t("shell.name")}</span>
        </h1>
        <DatasetMenu />
        {narrow ? <FindButton /> : null}
        {narrow ? <HistoryButtons /> : null}
      </div>
      <ViewSwitch />
      <Toolbar className="bar-end" aria-label={t("shell.tools")}>
        {narrow ? null : <FindButton />}
        {narrow ? null : <HistoryButtons />}
        <PanelToggles />
        <ShareMenu />
        <CommandButton command="present.start" icon={Play} withWord={true} />
        <ShortcutsButton />
        <HelpButton />
        <SettingsMenu />
      </Toolbar>
      <FindPlace />
    </header>
  );
}

/** An actor, a tie, an issue. */
function Wordmark() {
  return (
    <svg width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">
      <path d="M7 8h12" />
      <circle cx="6" cy="8" r="5" />
      <rect x="18" y="3.5" width="9" height="9" rx="2.5" />
    </svg>
  );
}

function PanelToggles() {
  const t = useText();
  const { filtersOpen: leftOpen, leftTab, timelineOpen, evidenceOpen } = useApp(({ session }) => session);
  const filtersOpen = leftOpen && leftTab === "filters";
  return (
    <Group className="panel-toggles" aria-label={t("shell.panels")}>
      <span className="with-count">
        <CommandToggle
          command="panel.filters"
          icon={SlidersHorizontal}
          withWord={true}
          isSelected={filtersOpen}
        />
        {filtersOpen ? null : <ActiveBadge />}
      </span>
      <CommandToggle
        command="panel.timeline"
        icon={CalendarRange}
        withWord={true}
        isSelected={timelineOpen}
      />
      <CommandToggle command="panel.evidence" icon={TextQuote} withWord={true} isSelected={evidenceOpen} />
    </Group>
  );
}

/** How many clauses narrow the picture, while the panel that shows them is closed. */
function ActiveBadge() {
  const t = useText();
  const active = useApp(({ document }) => activeClauses(document.filter).length);
  return active > 0 ? <span className="badge">{t("legend.number", { value: active })}</span> : null;
}

function HelpButton() {
  const { narrow } = useShell();
  return narrow ? null : <CommandButton command="help.read" icon={CircleQuestionMark} />;
}

function ShortcutsButton() {
  const t = useText();
  const { showDialog, narrow } = useShell();
  if (narrow) return null;
  return (
    <TooltipTrigger delay={600}>
      <Button
        className="icon-button"
        aria-label={t("shell.shortcuts")}
        onPress={() => showDialog("shortcuts")}
      >
        <Keyboard aria-hidden="true" />
      </Button>
      <Tooltip className="hint">
        <span>{t("shell.shortcuts")}</span>
        <Keys name="?" />
      </Tooltip>
    </TooltipTrigger>
  );
}
