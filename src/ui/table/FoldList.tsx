/** Bodies and the people and offices inside them: shown as one, or each on their own. */
import { useMemo } from "react";
import { ToggleButton } from "react-aria-components";
import type { Actor } from "../../domain/dataset.ts";
import { setUnfolded } from "../../state/store.ts";
import { type Body, bodiesOf } from "../bodies.ts";
import { useApp, useNames, usePorts, useText } from "../context.tsx";
import { Name } from "../rich.tsx";

/** With more bodies than this the list would be longer than the table; unfolding all is still one key away. */
const MAX_BODIES = 40;

export function FoldList({ actors }: { actors: readonly Actor[] }) {
  const t = useText();
  const bodies = useMemo(() => bodiesOf(actors).slice(0, MAX_BODIES), [actors]);
  if (bodies.length === 0) return null;
  return (
    <section className="fold-list" aria-labelledby="fold-title">
      <h2 id="fold-title">{t("table.people")}</h2>
      <ul>
        {bodies.map((each) => (
          <FoldItem key={each.body.id} {...each} />
        ))}
      </ul>
    </section>
  );
}

function FoldItem({ body, members }: Body) {
  const t = useText();
  const nameOf = useNames();
  const { store } = usePorts();
  const unfolded = useApp(({ document }) => document.unfolded.includes(body.id));
  return (
    <li>
      <ToggleButton
        className="fold-chip"
        isSelected={unfolded}
        aria-describedby="fold-title"
        onChange={(on) => setUnfolded(store, body.id, on)}
      >
        <Name>{nameOf(body)}</Name>
        <span className="soft">{t("table.members", { count: members.length })}</span>
      </ToggleButton>
    </li>
  );
}
