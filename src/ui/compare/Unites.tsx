/** What unites two who otherwise disagree: where they stand together though they mostly do not. */
import { useId } from "react";
import type { FigureRef } from "../../state/measures/figure.ts";
import { type Uniting, uniting } from "../../state/unite.ts";
import { useNames, useText } from "../context.tsx";
import { Opens, Unfolds } from "../measures/How.tsx";
import { plain } from "../plain.ts";
import { figureOf } from "./Arithmetic.tsx";
import type { Found } from "./useComparison.ts";

export function Unites({ shown, comparison }: Found) {
  const { kind } = comparison;
  const things = kind === "actor" ? shown.dataset.issues : shown.dataset.actors;
  const figure = figureOf({ shown, comparison });
  return <UnitesList found={uniting(comparison)} kind={kind} things={things} figure={figure} />;
}

interface ListProps {
  readonly found: readonly Uniting[];
  /** Of what the two are. */
  readonly kind: "actor" | "issue";
  /** Undefined of two groups. */
  readonly figure?: FigureRef;
  readonly things: readonly { readonly name: string; readonly names: ReadonlyMap<string, string> }[];
}

/** What the number in it is made of: the figure of two, or the sum of two groups further up. */
function Told({ figure, children }: { figure: FigureRef | undefined; children: string }) {
  if (figure) return <Opens figure={figure}>{children}</Opens>;
  return <Unfolds within=".comparison">{children}</Unfolds>;
}

export function UnitesList({ found, kind, things, figure }: ListProps) {
  const t = useText();
  const id = useId();
  const names = useNames();
  if (found.length === 0) return null;
  return (
    <section className="compare-section" aria-labelledby={id}>
      <h3 id={id} className="compare-title">
        {t(`unites.title.${kind}`)}
      </h3>
      <ul>
        {found.map(({ by, otherwise }) => (
          <li key={by} className="compare-silent">
            <Told figure={figure}>
              {t(`unites.one.${kind}`, { name: `\u2068${plain(names(things[by]!))}\u2069`, otherwise })}
            </Told>
          </li>
        ))}
      </ul>
    </section>
  );
}
