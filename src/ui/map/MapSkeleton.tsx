/** The quiet shape of a map while its data is read; it holds the place and says nothing. */

const DISCS = [
  [120, 90, 16],
  [300, 60, 12],
  [470, 120, 18],
  [180, 250, 12],
  [430, 290, 14],
] as const;
const SQUARES = [
  [60, 190],
  [290, 170],
  [540, 210],
  [310, 320],
] as const;

export function MapSkeleton() {
  return (
    <div className="map-skeleton" aria-hidden="true">
      <svg viewBox="0 0 600 380" role="presentation">
        <g className="skeleton-ties">
          {DISCS.flatMap(([x, y], i) =>
            SQUARES.filter((_, j) => (i + j) % 2 === 0).map(([a, b]) => (
              <path key={`${x}-${a}`} d={`M${x} ${y}L${a} ${b}`} />
            )),
          )}
        </g>
        <g className="skeleton-nodes">
          {DISCS.map(([x, y, r]) => (
            <circle key={x} cx={x} cy={y} r={r} />
          ))}
          {SQUARES.map(([x, y]) => (
            <rect key={x} x={x - 12} y={y - 12} width="24" height="24" rx="6" />
          ))}
        </g>
      </svg>
    </div>
  );
}
