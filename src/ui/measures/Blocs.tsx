/** Groups in plain words: how near the whole is to two camps, what stands in the way, and which coalitions hold. */
import { type ReactNode, useId, useState } from "react";
import { Button } from "react-aria-components";
import type { Dataset } from "../../domain/dataset.ts";
import type { BlocTie, Firmness, Blocs as Model } from "../../state/measures/blocs.ts";
import { MISSING_READINGS } from "../../state/measures/missing.ts";
import { compare } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { ActorName } from "../evidence/choose.tsx";
import { LightButton } from "../LightButton.tsx";
import { usePointing } from "../usePointing.ts";
import { usePrinting } from "../usePrinting.ts";
import type { Picture } from "../useShown.ts";
import { useTogether } from "../useTogether.ts";
import { CompareMembers } from "./CompareMembers.tsx";
import { How } from "./How.tsx";
import { useMeasured } from "./useMeasured.ts";
import { isolated, useNamer } from "./words.ts";
import "./blocs.css";

const NOTHING = {};
const WHOLE = ["coalitions", "stress", "networkDistance", "krippendorffAlpha"] as const;

export function Blocs({ shown }: { shown: Picture }) {
  const t = useText();
  const unknown = useApp(({ document }) => document.missing);
  const { found, working } = useMeasured("blocs", { unknown }, shown);
  // What takes longer comes after what is asked for first.
  const rest = found && !working ? found.shown : undefined;
  const firm = useMeasured("firmness", { unknown }, rest);
  const firmNow = firm.found?.shown.summary === found?.shown.summary && !firm.working;
  if (!found) return <p className="measures-wait">{t("measures.working")}</p>;
  const blocs = found.answer;
  if (blocs.ties === 0) return <p className="measures-wait">{t("blocs.noTies")}</p>;
  const part = { blocs, dataset: found.shown.dataset };
  return (
    <div className="blocs" aria-busy={working}>
      {blocs.thin ? <p className="blocs-thin">{t("blocs.thin", { ties: blocs.ties })}</p> : null}
      <Balance {...part} rest={rest} />
      <Against {...part} />
      <Triangles {...part} />
      <Coalitions {...part} firm={firmNow ? firm.found?.answer : undefined} />
      <Section title={t("blocs.whole")}>
        <ul className="bloc-list">
          {WHOLE.map((measure) => (
            <li key={measure}>
              {t(`figure.name.${measure}`)} <How figure={{ of: "network", measure }} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

interface PartProps {
  readonly blocs: Model;
  readonly dataset: Dataset;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="bloc" aria-labelledby={id}>
      <h2 id={id} className="rank-title">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Balance({ blocs, dataset, rest }: PartProps & { rest: Picture | undefined }) {
  const t = useText();
  const { ties, frustrated, index, exact, sides } = blocs;
  const together = useTogether();
  return (
    <Section title={t("blocs.balance")}>
      <p>
        <span>{t("blocs.balance.said", { ties, frustrated, exact: String(exact) })}</span>{" "}
        <span>{t("blocs.balance.index", { index })}</span>{" "}
        <How figure={{ of: "network", measure: "lineIndex" }} />
      </p>
      <p className="soft">{t("blocs.balance.means")}</p>
      <Readings rest={rest} />
      <div className="bloc-sides">
        {sides.map((members, side) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are two, first and second
          <div key={side} {...together(() => idsOf(dataset, members))}>
            <h3>{t("blocs.side", { number: side + 1, count: members.length })}</h3>
            {members.length === 0 ? (
              <p className="soft">{t("blocs.nobody")}</p>
            ) : (
              <Members members={members} dataset={dataset} />
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}

/** How many ties would be in the way under each reading of the unknown: it comes a little later. */
function Readings({ rest }: { rest: Picture | undefined }) {
  const t = useText();
  const { found, working } = useMeasured("readings", NOTHING, rest);
  if (!found || working) return <p className="soft">{t("measures.working")}</p>;
  const { frustrated, ties } = found.answer;
  return (
    <>
      <p className="soft">{t("blocs.balance.readings")}</p>
      <ul className="bloc-readings">
        {MISSING_READINGS.map((each) => (
          <li key={each}>
            {t("blocs.balance.under", {
              reading: t(`missing.${each}`),
              frustrated: frustrated[each],
              ties: ties[each],
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

const idsOf = ({ actors }: Dataset, members: readonly number[]) => members.map((actor) => actors[actor]!.id);

function Members({ members, dataset }: { members: readonly number[]; dataset: Dataset }) {
  const [few, more] = useFew(members, 24);
  return (
    <ul className="bloc-members">
      {few.map((actor) => (
        <li key={actor}>
          <ActorName actor={dataset.actors[actor]!} />
        </li>
      ))}
      {more ? <li>{more}</li> : null}
    </ul>
  );
}

/** The first few of a list, and the rest when asked for. */
function useFew<Item>(items: readonly Item[], few: number): [shown: readonly Item[], more: ReactNode] {
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

function Against({ blocs, dataset }: PartProps) {
  const t = useText();
  const [few, more] = useFew(blocs.against, 8);
  return (
    <Section title={t("blocs.against")}>
      {few.length === 0 ? <p>{t("blocs.against.none")}</p> : null}
      <ul className="bloc-list">
        {few.map((tie) => (
          <Tie key={`${tie.a} ${tie.b}`} tie={tie} dataset={dataset} />
        ))}
      </ul>
      {more}
    </Section>
  );
}

function Tie({ tie: { a, b, strength }, dataset }: { tie: BlocTie; dataset: Dataset }) {
  const t = useText();
  const { store } = usePorts();
  const namer = useNamer();
  const { actors } = dataset;
  const ids = { a: actors[a]!.id, b: actors[b]!.id };
  const pointing = usePointing({ kind: "pair", compared: { kind: "actor", ...ids } });
  return (
    <li>
      <LightButton
        className="line-button"
        {...pointing}
        onPress={() => compare(store, { kind: "actor", ...ids })}
      >
        {t("blocs.against.tie", {
          a: isolated(namer.actor(a)),
          b: isolated(namer.actor(b)),
          agreement: (strength + 1) / 2,
          side: strength > 0 ? "other" : "same",
        })}
      </LightButton>
      <How figure={{ of: "pair", measure: "agreement", kind: "actor", ...ids }} />
    </li>
  );
}

function Triangles({ blocs, dataset }: PartProps) {
  const t = useText();
  const together = useTogether();
  const namer = useNamer();
  const { triangles } = blocs;
  const [few, more] = useFew(triangles?.unbalanced ?? [], 8);
  if (!triangles) return null;
  return (
    <Section title={t("blocs.triangles")}>
      <p>
        <span>{t("blocs.triangles.said", { all: triangles.all, balanced: triangles.balanced })}</span>{" "}
        {triangles.all > 0 ? <How figure={{ of: "network", measure: "triangleIndex" }} /> : null}
      </p>
      <p className="soft">{t("blocs.triangles.means")}</p>
      <ul className="bloc-list">
        {few.map(({ a, b, between, kind }) => (
          <li key={`${a} ${b} ${between}`} {...together(() => idsOf(dataset, [a, b, between]))}>
            {t(`blocs.triangle.${kind}`, {
              a: isolated(namer.actor(a)),
              b: isolated(namer.actor(b)),
              between: isolated(namer.actor(between)),
            })}
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
}

type Firm = { readonly settings: number; readonly coalitions: readonly Firmness[] } | undefined;

/** @param firm undefined: still being worked out. */
function Coalitions({ blocs, dataset, firm }: PartProps & { firm: Firm }) {
  const t = useText();
  const together = useTogether();
  const alone = blocs.coalitions.filter((members) => members.length === 1).length;
  const [few, more] = useFew(
    blocs.coalitions.filter((members) => members.length > 1),
    8,
  );
  return (
    <Section title={t("blocs.coalitions")}>
      <p className="soft">
        {firm?.settings === 0
          ? t("blocs.coalitions.means")
          : t("blocs.coalitions.tried", { settings: firm?.settings ?? 0, known: String(firm !== undefined) })}
      </p>
      {few.map((members, i) => (
        <div key={members[0]} className="coalition" {...together(() => idsOf(dataset, members))}>
          <Members members={members} dataset={dataset} />
          <CompareMembers members={members} dataset={dataset} />
          {firm?.settings === 0 ? null : (
            <Firm firm={firm?.coalitions[i]} settings={firm?.settings ?? 0} dataset={dataset} />
          )}
        </div>
      ))}
      {more}
      {alone > 0 ? <p className="soft">{t("blocs.coalitions.alone", { count: alone })}</p> : null}
    </Section>
  );
}

function Firm({
  firm,
  settings,
  dataset,
}: {
  firm: Firmness | undefined;
  settings: number;
  dataset: Dataset;
}) {
  const t = useText();
  if (!firm) return <p className="soft">{t("measures.working")}</p>;
  const [a, b] = firm.apart.map((actor) => dataset.actors[actor]?.id ?? "") as [string, string];
  return (
    <p className="soft">
      <span>
        {t("blocs.coalitions.firm", {
          mean: firm.mean,
          weakest: Math.round(firm.weakest * settings),
          settings,
        })}
      </span>{" "}
      <How figure={{ of: "pair", measure: "together", kind: "actor", a, b }} />
    </p>
  );
}
