/** From the evidence back to the comparison that one came from. */
import { ArrowLeft } from "lucide-react";
import { Button } from "react-aria-components";
import type { Compared } from "../../state/document.ts";
import type { ComparedGroups } from "../../state/groups.ts";
import { compare, compareGroups } from "../../state/store.ts";
import { usePorts, useText } from "../context.tsx";
import "./compare.css";

export function BackToPair({ compared }: { compared: Compared | ComparedGroups }) {
  const t = useText();
  const { store } = usePorts();
  const back = () => {
    if ("kind" in compared) compare(store, compared);
    else compareGroups(store, compared);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>("[data-evidence-heading]")?.focus({ preventScroll: true }),
    );
  };
  return (
    <p className="evidence-back">
      <Button className="quiet-button" onPress={back}>
        <ArrowLeft className="turns" size={14} aria-hidden="true" />
        <span>{t("compare.back")}</span>
      </Button>
    </p>
  );
}
