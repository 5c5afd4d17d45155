/** The signs of the map as small pictures beside words: stance glyphs, line samples, node shapes. Never colour alone. */
import type { Basis, Stance } from "../domain/stance.ts";

const SIZE = 16;
const MIDDLE = SIZE / 2;
const RADIUS = 6.5;

/** Class of a stance's colour: `mark support`, `mark not-found` … */
function markClass(stance: Stance): string {
  return `mark ${stance.replace(" ", "-")}`;
}

/** Whether the evidence is second-hand or follows from a role: its glyph is hollow. */
export function isHollow(basis: Basis): boolean {
  return basis === "mandate" || basis === "attributed";
}

/** The glyph that sits on a tie. Decorative: the word stands beside it. */
export function StanceGlyph({ stance, basis = "stated" }: { stance: Stance; basis?: Basis }) {
  const hollow = isHollow(basis);
  return (
    <svg
      className={markClass(stance)}
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      aria-hidden="true"
    >
      <GlyphShape stance={stance} hollow={hollow} />
      {basis === "conduct" ? <path className="stroke" d="M8 0v2.5M8 13.5V16" /> : null}
    </svg>
  );
}

function GlyphShape({ stance, hollow }: { stance: Stance; hollow: boolean }) {
  const disc = (
    <circle className={hollow ? "ring" : "disc"} cx={MIDDLE} cy={MIDDLE} r={hollow ? RADIUS - 0.5 : RADIUS} />
  );
  const sign = hollow ? "sign hollow" : "sign";
  switch (stance) {
    case "support":
      return (
        <>
          {disc}
          <path className={sign} d="M4.5 8h7M8 4.5v7" />
        </>
      );
    case "oppose":
      return (
        <>
          {disc}
          <path className={sign} d="M4.5 8h7" />
        </>
      );
    case "conditional":
      return (
        <>
          <circle className="ring" cx={MIDDLE} cy={MIDDLE} r={RADIUS - 0.5} />
          <path className={hollow ? "half hollow" : "half"} d="M8 2a6 6 0 0 0 0 12z" />
        </>
      );
    case "neutral":
      return (
        <>
          {disc}
          <path className={sign} d="M4.8 6.4h6.4M4.8 9.6h6.4" />
        </>
      );
    case "not found":
      return (
        <>
          <circle className="dots" cx={MIDDLE} cy={MIDDLE} r={RADIUS - 0.5} />
          <path className="dash" d="M5.5 8h5" />
        </>
      );
    case "not applicable":
      return <path className="dash" d="M5.5 8h5" />;
  }
}

export const DASHES: Partial<Record<Stance, string>> = { oppose: "6 4", conditional: "8 3 2 3" };

/** A piece of line as the map draws it, with its glyph. */
export function LineSample({ stance, basis = "stated" }: { stance: Stance; basis?: Basis }) {
  const known = stance !== "not found" && stance !== "not applicable";
  return (
    <svg
      className={`${markClass(stance)} line basis-${basis || "none"}`}
      width="48"
      height={SIZE}
      viewBox={`0 0 48 ${SIZE}`}
      aria-hidden="true"
    >
      {known ? <path className="tie" d="M1 8h46" strokeDasharray={DASHES[stance]} /> : null}
      <g transform="translate(16 0)">
        {known ? <circle className="gap" cx={MIDDLE} cy={MIDDLE} r={RADIUS + 1.5} /> : null}
        <GlyphShape stance={stance} hollow={isHollow(basis)} />
        {basis === "conduct" ? <path className="stroke" d="M8 -1v2.5M8 14.5V17" /> : null}
      </g>
    </svg>
  );
}

/** The dotted line between a member and its body. */
export function MemberLine() {
  return (
    <svg className="mark line member" width="32" height={SIZE} viewBox={`0 0 32 ${SIZE}`} aria-hidden="true">
      <path className="tie" d="M1 8h30" strokeDasharray="1.6 3.4" />
    </svg>
  );
}

/** Two signs on one tie: its statements differ. */
export function TwoSigns() {
  return (
    <svg className="mark line two" width="48" height={SIZE} viewBox={`0 0 48 ${SIZE}`} aria-hidden="true">
      <path className="tie" d="M1 8h46" />
      {(["conditional", "oppose"] as const).map((stance, i) => (
        <g key={stance} className={stance} transform={`translate(${7.5 + 17 * i} 0)`}>
          <circle className="gap" cx={MIDDLE} cy={MIDDLE} r={RADIUS + 1.5} />
          <GlyphShape stance={stance} hollow={false} />
        </g>
      ))}
    </svg>
  );
}

/** The shape of a node: actors are discs, issues rounded squares; proposed bodies have a dashed rim, persons are smaller. */
export function NodeMark({
  kind,
  proposed = false,
  person = false,
  unknown = false,
}: {
  kind: "actor" | "issue";
  proposed?: boolean;
  person?: boolean;
  /** No position of it is known: hollow. */
  unknown?: boolean;
}) {
  const r = person ? 4 : 6;
  return (
    <svg
      className={`node ${kind}${proposed ? " proposed" : ""}${unknown ? " unknown" : ""}`}
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      aria-hidden="true"
    >
      {kind === "actor" ? (
        <circle cx={MIDDLE} cy={MIDDLE} r={r} />
      ) : (
        <rect x="2.5" y="2.5" width="11" height="11" rx="3" />
      )}
    </svg>
  );
}
