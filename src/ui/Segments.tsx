/** One of a few, side by side; one of them is always chosen. */
import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

interface SegmentsProps<Value extends string | number> {
  readonly "aria-label"?: string;
  readonly "aria-labelledby"?: string;
  readonly "aria-describedby"?: string;
  readonly all: readonly Value[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** What stands on each. */
  readonly children: (value: Value) => ReactNode;
}

export function Segments<Value extends string | number>(props: SegmentsProps<Value>) {
  const { all, chosen, onChoose, children, ...names } = props;
  return (
    <ToggleButtonGroup
      className="segments"
      {...names}
      disallowEmptySelection={true}
      selectedKeys={[String(chosen)]}
      onSelectionChange={(keys) => {
        const value = all.find((each) => keys.has(String(each)));
        if (value !== undefined) onChoose(value);
      }}
    >
      {all.map((each) => (
        <ToggleButton key={each} id={String(each)}>
          {children(each)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
