/** A field with a list beneath: typing narrows, arrows walk, Enter chooses; the focus stays in the field. */
import { Search } from "lucide-react";
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import "./find.css";

export interface ComboItem {
  readonly key: string;
  readonly content: ReactNode;
  readonly disabled?: boolean;
  /** Of a switch: whether it is on. */
  readonly checked?: boolean | undefined;
}

export interface ComboGroup<Item extends ComboItem> {
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly items: readonly Item[];
}

export interface ComboProps<Item extends ComboItem> {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly ComboGroup<Item>[];
  /** What the arrows have come to; undefined when there is nothing. */
  readonly onActive?: (item: Item | undefined) => void;
  readonly onChoose: (item: Item) => void;
  readonly onEscape: () => void;
  /** Said to those who listen, whenever it changes. */
  readonly status: string;
  /** Stands where the list has nothing. */
  readonly empty: ReactNode;
  readonly after?: ReactNode;
}

const PAGE = 8;

export function Combo<Item extends ComboItem>(props: ComboProps<Item>) {
  const { label, query, onQuery, groups, onActive, onChoose, onEscape, status, empty, after } = props;
  const id = useId();
  const items = groups.flatMap((group) => group.items);
  const [wanted, setWanted] = useState<string>();
  const found = items.findIndex(({ key }) => key === wanted);
  const active = found < 0 ? 0 : found;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  useActive(items[active], onActive);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place in the list is what it waits for
  useEffect(() => {
    list.current?.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" });
  }, [active, items.length]);
  const choose = (item: Item | undefined) => {
    if (item && !item.disabled) onChoose(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f") return event.stopPropagation(); // the browser's own find
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepFrom(event.key, active, items.length);
    if (to !== undefined && items.length > 0) setWanted(items[to]?.key);
    else if (event.key === "Enter") choose(items[active]);
    else if (event.key === "Escape") onEscape();
    else return;
    event.preventDefault();
  };
  const open = items.length > 0;
  return (
    <div className="combo">
      <div className="combo-field">
        <Search aria-hidden="true" />
        <input
          ref={input}
          role="combobox"
          type="text"
          inputMode="search"
          enterKeyHint="go"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open ? `${id}-${active}` : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={label}
          dir="auto"
          value={query}
          onChange={({ target }) => {
            setWanted(undefined);
            onQuery(target.value);
          }}
          onKeyDown={onKeyDown}
        />
        {after}
      </div>
      {open ? (
        <ComboList
          id={id}
          label={label}
          list={list}
          groups={groups}
          active={active}
          onPoint={(item) => setWanted(item.key)}
          onChoose={choose}
        />
      ) : (
        <div className="combo-empty">{empty}</div>
      )}
      <p className="visually-hidden" role="status">
        {status}
      </p>
    </div>
  );
}

/** Tells of the active item when it becomes another, by its key. */
function useActive<Item extends ComboItem>(
  item: Item | undefined,
  onActive: ((item: Item | undefined) => void) | undefined,
): void {
  const key = item?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the item
  useEffect(() => onActive?.(item), [key]);
}

/** Where a key leads in a list, from end to start and back; undefined when it is no step. */
function stepFrom(key: string, active: number, length: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return (active + 1) % length;
    case "ArrowUp":
      return (active + length - 1) % length;
    case "PageDown":
      return Math.min(active + PAGE, length - 1);
    case "PageUp":
      return Math.max(active - PAGE, 0);
    default:
      return undefined;
  }
}

function ComboList<Item extends ComboItem>({
  id,
  label,
  list,
  groups,
  active,
  onPoint,
  onChoose,
}: Pick<ComboProps<Item>, "label" | "groups"> & {
  id: string;
  list: React.RefObject<HTMLDivElement | null>;
  active: number;
  onPoint: (item: Item) => void;
  onChoose: (item: Item) => void;
}) {
  let before = 0;
  return (
    <div className="combo-list" id={`${id}-list`} role="listbox" aria-label={label} ref={list}>
      {groups.map(({ key, title, note, items }) => {
        const first = before;
        before += items.length;
        return items.length === 0 ? null : (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
            <p className="combo-head" id={`${id}-${key}`}>
              <span>{title}</span>
              {note === undefined ? null : <span className="combo-note">{note}</span>}
            </p>
            {items.map((item, i) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
              <div
                key={item.key}
                id={`${id}-${first + i}`}
                className="combo-item"
                role="option"
                tabIndex={-1}
                aria-selected={first + i === active}
                aria-disabled={item.disabled || undefined}
                aria-checked={item.checked}
                data-active={first + i === active || undefined}
                onPointerMove={() => onPoint(item)}
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(item)}
              >
                {item.content}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
