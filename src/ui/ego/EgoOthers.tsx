/** The others by how far they stand: a line as long as they disagree, the number it says, and what they share and dispute. */
import { type CSSProperties, useId, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { showFigure } from "../../state/above.ts";
import { type Between, betweenOf, type Neighbour } from "../../state/ego.ts";
import { FIRM_OVERLAP, toneOf } from "../../state/pairs.ts";
import { changeSession, compare } from "../../state/store.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { useApp, useNames, usePorts, useText } from "../context.tsx";
import { useFigureText, useSubject } from "../measures/words.ts";
import { plain } from "../plain.ts";
import { Name } from "../rich.tsx";
import { usePrinting } from "../usePrinting.ts";
import { More } from "./EgoTies.tsx";
import { StepButton } from "./StepButton.tsx";
import type { FoundEgo } from "./useEgo.ts";

/** So many are shown at first; and so many things of two are named. */
const FIRST = 24;
const NAMED = 3;

type PartProps = FoundEgo & { readonly name: string };

export function EgoOthers(part: PartProps) {
  const t = useText();
  const id = useId();
  const { model, name } = part;
  const missing = useApp(({ document }) => document.missing);
  const firm = model.neighbours.filter(({ common }) => common >= FIRM_OVERLAP);
  const thin = model.neighbours.filter(({ common }) => common < FIRM_OVERLAP);
  return (
    <section className="ego-others" aria-labelledby={id}>
      <h3 id={id} className="ego-title">
        {t(`ego.others.${model.kind}`)}
      </h3>
      {model.neighbours.length === 0 ? (
        <p className="ego-note">{t("ego.alone", { name })}</p>
      ) : (
        <>
          <p className="ego-note">
            <span>{t(`ego.others.means.${model.kind}`)}</span> <span>{t("ego.bounds")}</span>{" "}
            {missing === "ignore" ? null : <span>{t("ego.leftOut")}</span>}
          </p>
          <p className="ego-axis" aria-hidden="true">
            <span>{t("ego.near")}</span>
            <span>{t("ego.far")}</span>
          </p>
        </>
      )}
      <Neighbours {...part} list={firm} />
      {thin.length > 0 ? (
        <>
          <h4 className="ego-stance">{t(`ego.thin.${model.kind}`)}</h4>
          <Neighbours {...part} list={thin} />
        </>
      ) : null}
      <Strangers {...part} />
    </section>
  );
}

/** The nearest and the farthest; those between when they are asked for. */
function Neighbours({ list, ...part }: PartProps & { list: readonly Neighbour[] }) {
  const printing = usePrinting();
  const [all, setAll] = useState(false);
  const whole = all || printing || list.length <= FIRST;
  const { shown: picture, model, reading } = part;
  const [near, far] = useMemo(
    () => (whole ? [list, []] : [list.slice(0, FIRST / 2), list.slice(-FIRST / 2)]),
    [list, whole],
  );
  const between = useMemo(
    () =>
      betweenOf(
        picture,
        model,
        [...near, ...far].map(({ index }) => index),
        reading,
      ),
    [picture, model, near, far, reading],
  );
  const rows = (some: readonly Neighbour[]) => (
    <ul>
      {some.map((one) => (
        <Other key={one.index} {...part} one={one} between={between.get(one.index)!} />
      ))}
    </ul>
  );
  return (
    <>
      {near.length > 0 ? rows(near) : null}
      <More left={list.length - near.length - far.length} onAll={() => setAll(true)} />
      {far.length > 0 ? rows(far) : null}
    </>
  );
}

function Other({ shown, ego, model, one, between }: PartProps & { one: Neighbour; between: Between }) {
  const t = useText();
  const { store } = usePorts();
  const names = useNames();
  const { actors, issues } = shown.dataset;
  const things = model.kind === "actor" ? actors : issues;
  const other = things[one.index]!;
  const pair = { kind: ego.kind, a: things[model.index]!.id, b: other.id } as const;
  const name = plain(names(other));
  const chosen = useApp(
    ({ document: { compared, selection } }) =>
      (compared?.kind === pair.kind && [compared.a, compared.b].includes(pair.b)) ||
      (selection?.kind === pair.kind && selection.id === pair.b),
  );
  const open = () => {
    compare(store, pair);
    changeSession(store, { evidenceOpen: true });
  };
  return (
    <li className="ego-row ego-other" data-ego-row="" {...menuTarget({ kind: model.kind, id: other.id })}>
      <Distance one={one} />
      <Figure one={one} pair={pair} />
      <Button
        className="ego-main"
        aria-current={chosen}
        aria-label={t("ego.compare", { name })}
        onPress={open}
      >
        <Name>{name}</Name>
      </Button>
      <StepButton ego={{ kind: model.kind, id: other.id }} name={name} />
      <Shares shown={shown} kind={model.kind} between={between} />
    </li>
  );
}

/** Decorative: the number beside it says the same. */
function Distance({ one }: { one: Neighbour }) {
  const { agreement, least, most, common } = one;
  const style = { "--far": 1 - agreement, "--from": 1 - most, "--to": 1 - least } as CSSProperties;
  return (
    <span
      className="ego-distance"
      aria-hidden="true"
      style={style}
      data-tone={toneOf(2 * agreement - 1)}
      data-thin={common < FIRM_OVERLAP}
    >
      <span className="ego-range" />
    </span>
  );
}

type Pair = { readonly kind: "actor" | "issue"; readonly a: string; readonly b: string };

function Figure({ one: { agreement, common, all }, pair }: { one: Neighbour; pair: Pair }) {
  const t = useText();
  const { store } = usePorts();
  const say = useFigureText();
  const subject = useSubject();
  const figure = { of: "pair", measure: "agreement", ...pair } as const;
  const rests = t(`ego.rests.${pair.kind}`, { common, all });
  const value = say("agreement", agreement);
  const how = t("figure.how.of", { figure: t("figure.name.agreement"), subject: subject(figure) });
  return (
    <Button
      className="ego-number"
      aria-label={`${t("ego.number", { agreement: value, rests })}. ${how}`}
      onPress={() => showFigure(store, figure)}
    >
      <span className="ego-share">{value}</span> <span className="ego-rests">{rests}</span>
    </Button>
  );
}

function Shares({
  shown,
  kind,
  between,
}: Pick<FoundEgo, "shown"> & { kind: "actor" | "issue"; between: Between }) {
  const t = useText();
  const list = useNamesList(shown, kind === "actor" ? "issue" : "actor");
  return (
    <p className="ego-shares">
      {between.shared.length > 0 ? <span>{t("ego.shares", { names: list(between.shared) })}</span> : null}{" "}
      {between.disputed.length > 0 ? (
        <span>{t("ego.disputes", { names: list(between.disputed) })}</span>
      ) : null}
    </p>
  );
}

function useNamesList({ dataset }: FoundEgo["shown"], kind: "actor" | "issue") {
  const t = useText();
  const names = useNames();
  const things = kind === "actor" ? dataset.actors : dataset.issues;
  return (those: readonly number[], most = NAMED) =>
    t("ego.names", {
      names: those
        .slice(0, most)
        .map((thing) => `\u2068${plain(names(things[thing]!))}\u2069`)
        .join(", "),
      others: Math.max(0, those.length - most),
    });
}

function Strangers({ shown, model, name }: PartProps) {
  const t = useText();
  const list = useNamesList(shown, model.kind);
  if (model.strangers.length === 0) return null;
  const names = list(model.strangers, FIRST);
  return <p className="ego-note ego-strangers">{t(`ego.strangers.${model.kind}`, { name, names })}</p>;
}
