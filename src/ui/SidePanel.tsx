/** A panel beside the map; on a narrow window a sheet from below that leaves the map in sight and in reach. */
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { changeSession } from "../state/store.ts";
import { useApp, usePorts, useText } from "./context.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { useShell } from "./shell.ts";

export function SidePanel({ name, children }: { name: "evidence"; children: ReactNode }) {
  const t = useText();
  const { narrow } = useShell();
  const open = useApp(({ session }) => session.evidenceOpen);
  const [tall, setTall] = useState(false);
  if (!open) return null;
  return (
    <aside className={`panel panel-${name}`} aria-label={t(`shell.${name}`)} data-tall={tall}>
      {narrow ? <SheetHead name={name} tall={tall} onTall={setTall} /> : null}
      <div className="panel-body">
        <PanelBoundary panel={name}>{children}</PanelBoundary>
      </div>
    </aside>
  );
}

export function SheetHead({
  name,
  tall,
  onTall,
  title,
}: {
  name: "filters" | "evidence";
  tall: boolean;
  onTall: (tall: boolean) => void;
  /** Stands in the place of the name. */
  title?: ReactNode;
}) {
  const t = useText();
  const { store } = usePorts();
  const close = () => {
    changeSession(store, name === "filters" ? { filtersOpen: false } : { evidenceOpen: false });
  };
  return (
    <div className="sheet-head">
      {title ?? <p className="sheet-title">{t(`shell.${name}`)}</p>}
      <Button
        className="icon-button"
        aria-label={t(tall ? "shell.sheetLower" : "shell.sheetTaller")}
        onPress={() => onTall(!tall)}
      >
        {tall ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
      </Button>
      <Button className="icon-button" aria-label={t("shell.close")} onPress={close}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
