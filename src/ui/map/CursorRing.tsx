/** A ring around what the cursor of the keys is at, on the picture. */
import { useApp } from "../context.tsx";

export function CursorRing() {
  const cursor = useApp((state) => state.cursor);
  if (!cursor) return null;
  const { x, y, radius } = cursor;
  const size = `${2 * radius}px`;
  return (
    <div className="tip-layer" aria-hidden="true">
      <div
        className="cursor-ring"
        style={{
          inlineSize: size,
          blockSize: size,
          transform: `translate(${x - radius}px, ${y - radius}px)`,
        }}
      />
    </div>
  );
}
