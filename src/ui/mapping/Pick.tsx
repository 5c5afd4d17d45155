/** One choice of a list, in the browser's own control: known to every hand, key and screen reader. */
import { type ReactNode, useId } from "react";

export function Pick({
  label,
  shown = false,
  value,
  changed,
  onPick,
  children,
}: {
  label: string;
  /** The label stands above it too, rather than being only heard. */
  shown?: boolean;
  value: string;
  /** Chosen, and not applied yet. */
  changed: boolean;
  onPick: (value: string) => void;
  /** Options. */
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="pick-field">
      <label className={shown ? undefined : "visually-hidden"} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="pick"
        data-changed={changed}
        value={value}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {children}
      </select>
    </div>
  );
}
