/** The marks around nodes of the map as small pictures beside words: dashed outline, pin, ring. Keep in step with `view/nodeMarks.ts`. */

/** A node that the layout cannot place. */
export function DoubtMark() {
  return (
    <svg className="node-mark" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <circle className="node actor" cx="9" cy="9" r="4.5" />
      <circle className="around" cx="9" cy="9" r="7.75" strokeDasharray="2.6 2.3" />
    </svg>
  );
}

/** A node that a hand has put where it is. */
export function PinMark() {
  return (
    <svg className="node-mark" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <circle className="node actor" cx="7" cy="11" r="5" />
      <path className="halo" d="M8.8 9.2L13.6 4.4" />
      <circle className="halo" cx="13.6" cy="4.4" r="2.9" />
      <path className="stem" d="M8.8 9.2L13.6 4.4" />
      <circle className="head" cx="13.6" cy="4.4" r="2.9" />
    </svg>
  );
}

/** The circle of an issue, as it comes with pointing at it. */
export function RingMark() {
  return (
    <svg className="node-mark" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <circle className="wash" cx="9" cy="9" r="8" />
      <rect className="node issue" x="6" y="6" width="6" height="6" rx="1.5" />
    </svg>
  );
}
