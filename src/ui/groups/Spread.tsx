/** Where two stand between opposing and supporting: the first above the line and full, the second below it and hollow; the unknown beside it. Decorative: the words stand beneath. */
import type { CSSProperties } from "react";
import { useText } from "../context.tsx";
import "./spread.css";

export interface SpreadSide {
  /** −1 … +1, one for each who is known. */
  readonly positions: readonly number[];
  readonly unknown: number;
}

export function Spread({ a, b }: { a: SpreadSide; b: SpreadSide }) {
  const nobody = a.unknown + b.unknown === 0;
  return (
    <span className="spread" aria-hidden="true">
      <span className="spread-line">
        <Dots side={a} which="a" />
        <Dots side={b} which="b" />
      </span>
      <span className="spread-unknown" data-none={nobody}>
        <Unknown count={a.unknown} which="a" />
        <Unknown count={b.unknown} which="b" />
      </span>
    </span>
  );
}

function Dots({ side, which }: { side: SpreadSide; which: "a" | "b" }) {
  const t = useText();
  const places = new Map<number, number>();
  for (const position of side.positions) {
    const place = Math.round(position * 20) / 20;
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return [...places].map(([place, count]) => (
    <span
      key={place}
      className={`spread-dot ${which}`}
      data-many={count > 1 || undefined}
      style={{ "--at": (place + 1) / 2 } as CSSProperties}
    >
      {count > 1 ? t("legend.number", { value: count }) : null}
    </span>
  ));
}

function Unknown({ count, which }: { count: number; which: "a" | "b" }) {
  const t = useText();
  return count > 0 ? (
    <span className={`spread-dot unknown ${which}`}>{t("legend.number", { value: count })}</span>
  ) : (
    <span />
  );
}

/** What the line of all of them says at its ends, and which mark is whose. */
export function SpreadKey({ first, second }: { first: string; second: string }) {
  const t = useText();
  return (
    <div className="spread-key" aria-hidden="true">
      <p>
        <span className="spread-dot a still" /> <bdi>{first}</bdi>
      </p>
      <p>
        <span className="spread-dot b still" /> <bdi>{second}</bdi>
      </p>
      <p className="spread-ends">
        <span>{t("groups.scale.oppose")}</span>
        <span>{t("groups.scale.support")}</span>
      </p>
    </div>
  );
}
