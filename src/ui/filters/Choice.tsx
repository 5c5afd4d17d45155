/** One tickable line: box, sign, name, and how many statements it would leave. */
import { memo, type ReactNode } from "react";
import { CheckboxButton, CheckboxField, Text } from "react-aria-components";
import { useIntl } from "react-intl";
import { useText } from "../context.tsx";
import { plain } from "../plain.ts";

export interface ChoiceProps {
  readonly value: string;
  readonly children: ReactNode;
  readonly count: number;
  readonly selected: boolean;
  readonly onToggle: (value: string, on: boolean) => void;
  /** Some of what belongs to it is ticked. */
  readonly mixed?: boolean;
  /** It is included because what it belongs to is ticked. */
  readonly implied?: boolean;
  /** How far in it stands. */
  readonly depth?: number;
  /** Heads a group. */
  readonly head?: boolean;
  readonly mark?: ReactNode;
  /** The whole name, where the line may have no room for it. */
  readonly title?: string | undefined;
  readonly bench?: string | undefined;
  /** What its context menu is about, see `menuKey`. */
  readonly menu?: string;
}

/** The count describes the box, it is not part of its name. */
export const Choice = memo(function Choice(props: ChoiceProps) {
  const { value, count, selected, onToggle, mixed, implied, depth = 0, head, bench } = props;
  const t = useText();
  const { formatNumber } = useIntl();
  return (
    <CheckboxField
      className="choice"
      isSelected={selected}
      isIndeterminate={!selected && mixed === true}
      onChange={(on) => onToggle(value, on)}
      data-empty={count === 0 || undefined}
      data-implied={implied || undefined}
      data-head={head || undefined}
      data-menu={props.menu}
      style={{ paddingInlineStart: depth * 20 }}
    >
      <CheckboxButton className="choice-label" data-bench={bench}>
        <Box />
        {props.mark}
        <span className="choice-name" title={props.title}>
          {props.children}
        </span>
      </CheckboxButton>
      <Text slot="description" className="choice-count">
        <span aria-hidden="true">{formatNumber(count)}</span>
        <span className="visually-hidden">{t("filters.statements", { count })}</span>
      </Text>
    </CheckboxField>
  );
});

function Box() {
  return (
    <svg className="choice-box" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1" y="1" width="14" height="14" rx="3.5" />
      <path className="tick" d="M4.3 8.3l2.5 2.6 4.9-5.6" />
      <path className="some" d="M4.5 8h7" />
    </svg>
  );
}

/** A name so long that its line is cut short; the whole is then its title. */
export const longName = (name: string): string | undefined => (name.length > 50 ? plain(name) : undefined);
