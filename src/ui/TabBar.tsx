/** Tabs after the pattern of the ARIA practices: one stop, arrows go from tab to tab and choose. */
import { type KeyboardEvent, useRef } from "react";
import { useLocale } from "react-aria-components";

export interface TabBarProps<Name extends string> {
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly label: string }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

/** The panel of a tab must carry `tabPanel(id, name)`. */
export function TabBar<Name extends string>({ id, label, tabs, chosen, onChoose }: TabBarProps<Name>) {
  const bar = useRef<HTMLDivElement>(null);
  const { direction } = useLocale();
  const go = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const here = tabs.findIndex(({ name }) => name === chosen);
    const ahead = step === undefined ? undefined : here + (direction === "rtl" ? -step : step);
    const to = { Home: 0, End: tabs.length - 1 }[event.key] ?? ahead;
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const index = (to + tabs.length) % tabs.length;
    onChoose(tabs[index]!.name);
    (bar.current?.children[index] as HTMLElement | undefined)?.focus();
  };
  return (
    <div ref={bar} className="tab-list" role="tablist" aria-label={label} onKeyDown={go}>
      {tabs.map(({ name, label: words }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-tab-${name}`}
          className="tab"
          aria-selected={name === chosen}
          aria-controls={name === chosen ? `${id}-panel` : undefined}
          tabIndex={name === chosen ? 0 : -1}
          data-selected={name === chosen || undefined}
          onClick={() => onChoose(name)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

/** What makes an element the panel of the chosen tab. */
export const tabPanel = (id: string, chosen: string) =>
  ({ role: "tabpanel", id: `${id}-panel`, "aria-labelledby": `${id}-tab-${chosen}` }) as const;
