/** One clause of the filter: a heading that folds, how much of it is in the picture, and a way to clear it. */
import { ChevronRight } from "lucide-react";
import { type ReactNode, type Ref, useRef, useState } from "react";
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
  const trigger = useRef<HTMLButtonElement>(null);
  const clear = () => {
    onClear();
    trigger.current?.focus(); // the button that was pressed goes away
  };
  return (
    <Disclosure
      className="clause"
      isExpanded={open}
      onExpandedChange={setOpen}
      data-active={active || undefined}
    >
      <div className="clause-head">
        <Trigger ref={trigger} level={2} title={title} shown={shown} total={total} />
        {active ? (
          <Button
            className="quiet-button"
            aria-label={t("filters.clearClause", { clause: title })}
            onPress={clear}
          >
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

export type SubClauseProps = Omit<ClauseProps, "active" | "onClear">;

/** A second list within a clause, folded away until asked for. */
export function SubClause({ title, shown, total, startsOpen = false, children }: SubClauseProps) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <Disclosure className="clause sub-clause" isExpanded={open} onExpandedChange={setOpen}>
      <Trigger level={3} title={title} shown={shown} total={total} />
      <DisclosurePanel className="clause-panel" aria-label={title}>
        {open ? children() : null}
      </DisclosurePanel>
    </Disclosure>
  );
}

type TriggerProps = Pick<ClauseProps, "title" | "shown" | "total"> & {
  readonly level: number;
  readonly ref?: Ref<HTMLButtonElement>;
};

function Trigger({ level, title, shown, total, ref }: TriggerProps) {
  const t = useText();
  return (
    <Heading level={level} className="clause-heading">
      <Button slot="trigger" {...(ref ? { ref } : {})} className="clause-trigger">
        <ChevronRight className="clause-chevron" aria-hidden="true" />
        <span className="clause-title">{title}</span>
        {shown !== undefined && total !== undefined ? (
          <span className="clause-count">{t("filters.shownOf", { shown, total })}</span>
        ) : null}
      </Button>
    </Heading>
  );
}
