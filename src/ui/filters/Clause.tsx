/** One clause of the filter: a heading that folds, how much of it is in the picture, and a way to clear it. */
import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { useText } from "../context.tsx";

export interface ClauseProps {
  readonly title: string;
  /** How many of its choices are in the picture, and how many there are. */
  readonly shown?: number | undefined;
  readonly total?: number | undefined;
  readonly active: boolean;
  readonly onClear: () => void;
  readonly startsOpen?: boolean;
  /** What there is to choose from; made only while the clause is open. */
  readonly children: () => ReactNode;
}

export function Clause(props: ClauseProps) {
  const { title, shown, total, active, onClear, startsOpen = false, children } = props;
  const t = useText();
  const [open, setOpen] = useState(startsOpen);
  return (
    <Disclosure className="clause" isExpanded={open} onExpandedChange={setOpen} data-active={active || undefined}>
      <div className="clause-head">
        <Heading level={2} className="clause-heading">
          <Button slot="trigger" className="clause-trigger">
            <ChevronRight className="clause-chevron" size={14} aria-hidden="true" />
            <span className="clause-title">{title}</span>
            {shown !== undefined && total !== undefined ? (
              <span className="clause-count">{t("filters.shownOf", { shown, total })}</span>
            ) : null}
          </Button>
        </Heading>
        {active ? (
          <Button className="quiet-button" aria-label={t("filters.clearClause", { clause: title })} onPress={onClear}>
            {t("filters.clear")}
          </Button>
        ) : null}
      </div>
      <DisclosurePanel className="clause-panel" aria-label={title}>
        {open ? children() : null}
      </DisclosurePanel>
    </Disclosure>
  );
}
