/** One in the middle: to one side where it stands, to the other how near or far the others of its kind are. */
import { useRef } from "react";
import { Button } from "react-aria-components";
import { showDialog } from "../../state/above.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import { changeSession, select } from "../../state/store.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { useNames, usePorts, useText } from "../context.tsx";
import { NodeMark } from "../marks.tsx";
import { How, Opens } from "../measures/How.tsx";
import { NothingPasses } from "../NothingPasses.tsx";
import { plain } from "../plain.ts";
import { Name } from "../rich.tsx";
import { useLate } from "../useLate.ts";
import { EgoCopy } from "./EgoCopy.tsx";
import { EgoOthers } from "./EgoOthers.tsx";
import { EgoTies } from "./EgoTies.tsx";
import { EgoUnites } from "./EgoUnites.tsx";
import { type FoundEgo, useEgo } from "./useEgo.ts";
import { useRowKeys } from "./useRowKeys.ts";
import "./ego.css";
import "./egoRows.css";

export function EgoView() {
  const found = useLate(useEgo());
  const root = useRef<HTMLElement>(null);
  const onKeyDown = useRowKeys(root);
  const t = useText();
  const names = useNames();
  if (!found) return null;
  const { shown, ego, model } = found;
  const thing = (ego.kind === "actor" ? shown.dataset.actors : shown.dataset.issues)[model.index]!;
  const name = plain(names(thing));
  const parts = model.groups.reduce((count, { ties }) => count + ties.length, 0);
  return (
    <section className="ego" aria-label={t("ego.title", { name })} ref={root} onKeyDown={onKeyDown}>
      <EgoHead {...found} name={name} />
      {parts === 0 && shown.mask ? (
        <div className="ego-empty">
          <p>{t("ego.away", { name })}</p>
          <NothingPasses />
        </div>
      ) : (
        <div className="ego-picture" data-kind={ego.kind} key={`${ego.kind} ${model.index}`}>
          <span className="ego-middle" aria-hidden="true" />
          <EgoTies {...found} name={name} />
          <EgoOthers {...found} name={name} />
        </div>
      )}
      {ego.kind === "issue" ? <EgoUnites {...found} /> : null}
    </section>
  );
}

function EgoHead({ name, ...found }: FoundEgo & { name: string }) {
  const t = useText();
  const { store } = usePorts();
  const { ego, model } = found;
  const figure: FigureRef =
    ego.kind === "actor"
      ? { of: "actor", measure: "known", actor: ego.id }
      : { of: "issue", measure: "contestedShare", issue: ego.id };
  const show = () => {
    select(store, ego);
    changeSession(store, { evidenceOpen: true });
  };
  return (
    <header className="ego-head">
      <h2 className="ego-name" {...menuTarget(ego)}>
        <NodeMark kind={ego.kind} />
        <Name>{name}</Name>
      </h2>
      <p className="ego-known">
        <Opens figure={figure}>{t(`ego.known.${ego.kind}`, { known: model.known, all: model.all })}</Opens>{" "}
        <How figure={figure} />
      </p>
      <div className="ego-tools">
        <Button className="quiet-button" onPress={show}>
          {t("ego.evidence")}
        </Button>
        <Button className="quiet-button" onPress={() => showDialog(store, "ego")}>
          {t("ego.another")}
        </Button>
        <EgoCopy {...found} />
      </div>
    </header>
  );
}
