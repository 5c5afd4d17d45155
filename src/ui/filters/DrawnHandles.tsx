/** The handles of the timeline as they look before they can be moved. */
import { useLocale } from "react-aria-components";
import type { DateHandlesProps } from "./DateHandles.tsx";

export function DrawnHandles({ bins, edges }: Pick<DateHandlesProps, "edges"> & { bins: number }) {
  const { direction } = useLocale();
  return (
    <div className="date-handles" aria-hidden="true">
      <div className="date-track">
        {edges.map((edge) => (
          <span key={edge} className="date-thumb" style={placed(edge / bins, direction === "rtl")} />
        ))}
      </div>
    </div>
  );
}

/** As the slider places its own, which counts from the left in both directions of reading. */
const placed = (part: number, mirrored: boolean) =>
  ({
    position: "absolute",
    left: `${100 * (mirrored ? 1 - part : part)}%`,
    transform: "translate(-50%, -50%)",
  }) as const;
