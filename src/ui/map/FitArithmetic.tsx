/** One figure of the map opened: what it means, what was put in and what not, what chance gives, and the terms themselves. */
import type { FitFigure, MapFit } from "../../state/fit.ts";
import type { FitTerms, ToldTerms } from "../../state/fitTerms.ts";
import { useText } from "../context.tsx";
import { NodeTerms, PairTerms } from "./FitTermRows.tsx";
import { FORMULAS, RANGES, useFitSource, useSaid } from "./fitWords.ts";

interface Props {
  readonly name: FitFigure;
  readonly fit: MapFit;
  /** Undefined while it is worked out, null where it cannot be. */
  readonly told: ToldTerms | null | undefined;
  readonly onClose: () => void;
}

export function FitArithmetic({ name, fit, told, onClose }: Props) {
  const t = useText();
  const say = useSaid();
  const source = useFitSource();
  const { figures, floor } = fit;
  const value = figures[name];
  return (
    <div className="figure-sheet">
      <dl className="figure-facts">
        <div>
          <dt>{t("figure.formula")}</dt>
          <dd>
            <p>{t(`faith.formula.${name}`)}</p>
            <p className="figure-formula">
              <bdi dir="ltr">{FORMULAS[name]}</bdi>{" "}
              <span className="soft">{t("figure.range", { range: RANGES[name] })}</span>
            </p>
          </dd>
        </div>
        <div>
          <dt>{t("figure.rests")}</dt>
          <dd>{told ? <Rests name={name} fit={fit} terms={told.terms} /> : t("faith.working")}</dd>
        </div>
        <div>
          <dt>{t("faith.byChance")}</dt>
          <dd>
            {t(`faith.chanceHow.${chanceOf(name, fit)}`)} {say(name, floor?.[name])}
          </dd>
        </div>
        <div>
          <dt>{t("figure.bounds")}</dt>
          <dd>{t("faith.bounds")}</dd>
        </div>
        <div>
          <dt>{t("figure.source")}</dt>
          <dd>{source(name)}</dd>
        </div>
      </dl>
      {told === null ? <p>{t("faith.notStill")}</p> : null}
      {told && value !== null ? <TermsOf name={name} told={told} onClose={onClose} /> : null}
    </div>
  );
}

function chanceOf(name: FitFigure, { mode }: MapFit) {
  if (name === "share" || name === "gathered") return name;
  return mode === "both" ? "positions" : "likeness";
}

/** What was put in, and of how much. */
function Rests({ name, fit, terms }: { name: FitFigure; fit: MapFit; terms: FitTerms }) {
  const t = useText();
  const { positions, actors, issues, compared, possible, spread, friends, foes } = terms;
  const { crossings, crossable } = terms;
  const value = fit.figures[name] ?? 0;
  const based = t("faith.restsOn", { positions, actors, issues });
  switch (name) {
    case "explained":
      return `${based} ${t("faith.rests.explained", { compared, possible, spread, left: (1 - value) * spread })}`;
    case "rho":
      return `${based} ${t("faith.rests.rho", { compared, possible })}`;
    case "friendFoe":
      return `${based} ${t("faith.rests.friendFoe", { friends, foes, pairs: friends * foes })}`;
    case "share":
      return `${based} ${t("faith.rests.share", { crossings, crossable })}`;
    case "kappa":
      return `${based} ${t("faith.rests.kappa", { ...nodesOf(terms, name, fit), ...chanceIn(terms, value) })}`;
    default:
      return `${based} ${t("faith.rests.nodes", { ...nodesOf(terms, name, fit) })}`;
  }
}

function nodesOf({ nodes, actors, issues }: FitTerms, name: keyof FitTerms["nodes"], { mode }: MapFit) {
  const ofActors = name === "actorAccuracy" || (name === "accuracy" && mode === "actors");
  return { tested: nodes[name]?.length ?? 0, all: ofActors ? actors : issues, actors: String(ofActors) };
}

/** κ = (a − c) / (1 − c), so that c follows from a and κ unless all is parted. */
function chanceIn({ nodes: { kappa = [] } }: FitTerms, value: number) {
  const accuracy = kappa.reduce((sum, { share }) => sum + share, 0) / (kappa.length || 1);
  const known = value < 1 && kappa.length > 0;
  return { accuracy, chance: known ? (accuracy - value) / (1 - value) : 0, known: String(known) };
}

function TermsOf({ name, told, onClose }: { name: FitFigure; told: ToldTerms; onClose: () => void }) {
  const { terms } = told;
  if (name === "explained" || name === "rho" || name === "friendFoe")
    return <PairTerms told={told} onClose={onClose} />;
  if (name === "share") return null;
  return (
    <NodeTerms key={name} name={name} nodes={terms.nodes[name] ?? []} keys={told.keys} onClose={onClose} />
  );
}
