/** Lines that hold a panel's place while its data is read. */

const WIDTHS = ["w60", "w90", "w80", "w40"] as const;

export function Skeleton({ lines }: { lines: number }) {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} className={WIDTHS[line % WIDTHS.length]} />
      ))}
    </div>
  );
}
