/** What unites two who otherwise disagree: where they stand together though they mostly do not. */
import { useId } from "react";
import { type Uniting, uniting } from "../../state/unite.ts";
import { useNames, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import type { Found } from "./useComparison.ts";

export function Unites({ shown, comparison }: Found) {
  const { kind } = comparison;
  const things = kind === "actor" ? shown.dataset.issues : shown.dataset.actors;
  return <UnitesList found={uniting(comparison)} kind={kind} things={things} />;
}

interface ListProps {
  readonly found: readonly Uniting[];
  /** Of what the two are. */
  readonly kind: "actor" | "issue";
  readonly things: readonly { readonly name: string; readonly names: ReadonlyMap<string, string> }[];
}

export function UnitesList({ found, kind, things }: ListProps) {
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
            {t(`unites.one.${kind}`, { name: `\u2068${plain(names(things[by]!))}\u2069`, otherwise })}
          </li>
        ))}
      </ul>
    </section>
  );
}
