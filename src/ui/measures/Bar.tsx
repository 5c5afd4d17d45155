/** A number as a small bar, with a thin line from the least to the greatest that it could be. Decorative: the words stand beside it. */

export function Bar({ value, low, high, top }: { value: number; low: number; high: number; top: number }) {
  const share = (part: number) => `${Math.max(0, Math.min(1, part / top)) * 100}%`;
  const open = !Number.isNaN(low) && high - low > 1e-9;
  return (
    <span className="figure-bar" aria-hidden="true">
      <span className="figure-fill" style={{ inlineSize: share(value) }} />
      {open ? (
        <span
          className="figure-range"
          style={{ insetInlineStart: share(low), inlineSize: share(high - low) }}
        />
      ) : null}
    </span>
  );
}
