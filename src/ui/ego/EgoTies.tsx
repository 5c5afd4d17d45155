/** Where the one in the middle stands, or who stands where on it: a line for each known position, none for what is not known. */
import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { useIntl } from "react-intl";
import { BASES, isPosition, STANCES } from "../../domain/stance.ts";
import type { EgoGroup, EgoTie } from "../../state/ego.ts";
import type { Selection } from "../../state/model.ts";
import { changeSession, select } from "../../state/store.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { useApp, useNames, usePorts, useText } from "../context.tsx";
import { DASHES, StanceGlyph } from "../marks.tsx";
import { plain } from "../plain.ts";
import { Name } from "../rich.tsx";
import { usePrinting } from "../usePrinting.ts";
import { StepButton } from "./StepButton.tsx";
import type { FoundEgo } from "./useEgo.ts";

/** So many lines of a group are shown at first, and so many names of which nothing is recorded. */
const FIRST = 12;

type PartProps = FoundEgo & { readonly name: string };

export function EgoTies(part: PartProps) {
  const t = useText();
  const id = useId();
  const { model, name } = part;
  return (
    <section className="ego-ties" aria-labelledby={id}>
      <h3 id={id} className="ego-title">
        {t(`ego.ties.${model.kind}`, { name })}
      </h3>
      {model.groups.map((group) =>
        group.ties.length > 0 ? <Group key={group.stance} {...part} group={group} /> : null,
      )}
      <Silent {...part} />
    </section>
  );
}

function Group({ group, ...part }: PartProps & { group: EgoGroup }) {
  const t = useText();
  const { formatNumber } = useIntl();
  const id = useId();
  const printing = usePrinting();
  const [all, setAll] = useState(false);
  const stance = STANCES[group.stance]!;
  const shown = all || printing ? group.ties : group.ties.slice(0, FIRST);
  return (
    <section className="ego-group" aria-labelledby={id} data-stance={stance}>
      <h4 id={id} className="ego-stance">
        <StanceGlyph stance={stance} />
        <span>{t(`stance.${stance}`)}</span>
        <span className="evidence-count">{formatNumber(group.ties.length)}</span>
      </h4>
      <ul>
        {shown.map((tie) => (
          <Tie key={tie.by} {...part} tie={tie} code={group.stance} />
        ))}
      </ul>
      <More left={group.ties.length - shown.length} onAll={() => setAll(true)} />
    </section>
  );
}

export function More({ left, onAll }: { left: number; onAll: () => void }) {
  const t = useText();
  return left > 0 ? (
    <Button className="quiet-button ego-more" onPress={onAll}>
      {t("ego.more", { count: left })}
    </Button>
  ) : null;
}

function Tie({ shown, ego, model, tie, code }: PartProps & { tie: EgoTie; code: number }) {
  const t = useText();
  const { store } = usePorts();
  const names = useNames();
  const { actors, issues } = shown.dataset;
  const other = model.kind === "actor" ? issues[tie.by]! : actors[tie.by]!;
  const selection: Selection =
    ego.kind === "actor"
      ? { kind: "tie", actor: actors[model.index]!.id, issue: other.id }
      : { kind: "tie", actor: other.id, issue: ego.id };
  const chosen = useApp(({ document: { selection: now } }) =>
    now?.kind === "tie"
      ? now.actor === selection.actor && now.issue === selection.issue
      : now !== undefined && now.kind !== ego.kind && now.id === other.id,
  );
  const stance = STANCES[code]!;
  const basis = BASES[tie.basis] ?? "";
  const kind = model.kind === "actor" ? "issue" : "actor";
  const name = plain(names(other));
  return (
    <li className="ego-row" data-ego-row="" {...menuTarget(selection)}>
      <StepButton ego={{ kind, id: other.id }} name={name} />
      <Button
        className="ego-main ego-tie"
        aria-current={chosen}
        onPress={() => {
          select(store, selection);
          changeSession(store, { evidenceOpen: true });
        }}
      >
        <Name>{name}</Name>
        {tie.others.length > 0 ? <span className="ego-differ">{t("ego.differ")}</span> : null}
        <span className="visually-hidden">{t(`stance.${stance}`)}</span>
        {isPosition(code) ? (
          <svg className={`mark line ${stance} basis-${basis || "none"} ego-line`} aria-hidden="true">
            <line className="tie" x1="0" x2="100%" y1="8" y2="8" strokeDasharray={DASHES[stance]} />
          </svg>
        ) : (
          <span className="ego-line" />
        )}
        <StanceGlyph stance={stance} basis={basis} />
      </Button>
    </li>
  );
}

/** Never among the neutral: nothing at all is recorded. */
function Silent({ shown, model }: PartProps) {
  const t = useText();
  const { formatNumber } = useIntl();
  const names = useNames();
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const { actors, issues } = shown.dataset;
  if (model.silent.length === 0) return null;
  const some = all || printing ? model.silent : model.silent.slice(0, FIRST);
  const listed = some.map((thing) => names(model.kind === "actor" ? issues[thing]! : actors[thing]!));
  return (
    <section className="ego-group ego-silent" aria-label={t("ego.silent")}>
      <h4 className="ego-stance">
        <span className="ego-blank" aria-hidden="true" />
        <span>{t("ego.silent")}</span>
        <span className="evidence-count">{formatNumber(model.silent.length)}</span>
      </h4>
      <ul>
        {listed.map((name) => (
          <li key={name}>
            <Name>{name}</Name>
          </li>
        ))}
      </ul>
      <More left={model.silent.length - some.length} onAll={() => setAll(true)} />
    </section>
  );
}
