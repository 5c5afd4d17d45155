/** What the sections of the groups share: a heading, names of members, the first few of a long list. */
import { memo, type ReactNode, useId, useState } from "react";
import { Button } from "react-aria-components";
import type { Dataset } from "../../domain/dataset.ts";
import type { Blocs } from "../../state/measures/blocs.ts";
import { useApp, useText } from "../context.tsx";
import { ActorName } from "../evidence/choose.tsx";
import { usePrinting } from "../usePrinting.ts";

export interface PartProps {
  readonly blocs: Blocs;
  readonly dataset: Dataset;
}

export function Section({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section className={wide ? "bloc wide" : "bloc"} aria-labelledby={id}>
      <h2 id={id} className="rank-title">
        {title}
      </h2>
      {children}
    </section>
  );
}

export const idsOf = ({ actors }: Dataset, members: readonly number[]) =>
  members.map((actor) => actors[actor]!.id);

export const Members = memo(function Members({
  members,
  dataset,
}: {
  members: readonly number[];
  dataset: Dataset;
}) {
  const [few, more] = useFew(members, 24);
  const selected = useApp(({ document: { selection } }) =>
    selection?.kind === "actor" ? selection.id : undefined,
  );
  return (
    <ul className="bloc-members">
      {few.map((actor) => (
        <li key={actor}>
          <ActorName
            actor={dataset.actors[actor]!}
            current={selected === dataset.actors[actor]!.id || undefined}
          />
        </li>
      ))}
      {more ? <li>{more}</li> : null}
    </ul>
  );
});

/** The first few of a list, and the rest when asked for. */
export function useFew<Item>(items: readonly Item[], few: number): [shown: readonly Item[], more: ReactNode] {
  const t = useText();
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  if (all || printing || items.length <= few) return [items, null];
  const more = (
    <Button className="quiet-button" onPress={() => setAll(true)}>
      {t("blocs.more", { count: items.length - few })}
    </Button>
  );
  return [items.slice(0, few), more];
}
