/** Groups in plain words: how near the whole is to two camps, what stands in the way, and which coalitions hold. */
import { type ReactNode, useId, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { type BlocTie, buildBlocs, type Coalition, type Blocs as Model } from "../../state/measures/blocs.ts";
import { MISSING_READINGS } from "../../state/measures/missing.ts";
import type { Basis } from "../../state/measures/task.ts";
import { compare } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { ActorName } from "../evidence/choose.tsx";
import { usePrinting } from "../usePrinting.ts";
import { CompareMembers } from "./CompareMembers.tsx";
import { How } from "./How.tsx";
import { useFound } from "./useFound.ts";
import { isolated, useNamer } from "./words.ts";
import "./blocs.css";

export function Blocs({ basis }: { basis: Basis }) {
  const t = useText();
  const missing = useApp(({ document }) => document.missing);
  const { found, working } = useFound("networks", basis);
  const blocs = useMemo(() => found && buildBlocs(found, missing), [found, missing]);
  if (!blocs || !found) return <p className="measures-wait">{t("measures.working")}</p>;
  if (blocs.ties === 0) return <p className="measures-wait">{t("blocs.noTies")}</p>;
  const part = { blocs, basis: found.basis };
  return (
    <div className="blocs" aria-busy={working}>
      {blocs.thin ? <p className="blocs-thin">{t("blocs.thin", { ties: blocs.ties })}</p> : null}
      <Balance {...part} />
      <Against {...part} />
      <Triangles {...part} />
      <Coalitions {...part} />
    </div>
  );
}

interface PartProps {
  readonly blocs: Model;
  readonly basis: Basis;
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

function Balance({ blocs, basis }: PartProps) {
  const t = useText();
  const { ties, frustrated, index, exact, sides, frustratedUnder, tiesUnder } = blocs;
  return (
    <Section title={t("blocs.balance")}>
      <p>
        <span>{t("blocs.balance.said", { ties, frustrated, exact: String(exact) })}</span>{" "}
        <span>{t("blocs.balance.index", { index })}</span>{" "}
        <How figure={{ of: "network", measure: "lineIndex" }} />
      </p>
      <p className="soft">{t("blocs.balance.means")}</p>
      <p className="soft">{t("blocs.balance.readings")}</p>
      <ul className="bloc-readings">
        {MISSING_READINGS.map((each) => (
          <li key={each}>
            {t("blocs.balance.under", {
              reading: t(`missing.${each}`),
              frustrated: frustratedUnder[each],
              ties: tiesUnder[each],
            })}
          </li>
        ))}
      </ul>
      <div className="bloc-sides">
        {sides.map((members, side) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are two, first and second
          <div key={side}>
            <h3>{t("blocs.side", { number: side + 1, count: members.length })}</h3>
            {members.length === 0 ? (
              <p className="soft">{t("blocs.nobody")}</p>
            ) : (
              <Members members={members} basis={basis} />
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Members({ members, basis }: { members: readonly number[]; basis: Basis }) {
  const [few, more] = useFew(members, 24);
  return (
    <ul className="bloc-members">
      {few.map((actor) => (
        <li key={actor}>
          <ActorName actor={basis.shown.dataset.actors[actor]!} />
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

function Against({ blocs, basis }: PartProps) {
  const t = useText();
  const [few, more] = useFew(blocs.against, 8);
  return (
    <Section title={t("blocs.against")}>
      {few.length === 0 ? <p>{t("blocs.against.none")}</p> : null}
      <ul className="bloc-list">
        {few.map((tie) => (
          <Tie key={`${tie.a} ${tie.b}`} tie={tie} basis={basis} />
        ))}
      </ul>
      {more}
    </Section>
  );
}

function Tie({ tie: { a, b, strength }, basis }: { tie: BlocTie; basis: Basis }) {
  const t = useText();
  const { store } = usePorts();
  const namer = useNamer();
  const { actors } = basis.shown.dataset;
  const ids = { a: actors[a]!.id, b: actors[b]!.id };
  return (
    <li>
      <Button className="line-button" onPress={() => compare(store, { kind: "actor", ...ids })}>
        {t("blocs.against.tie", {
          a: isolated(namer.actor(a)),
          b: isolated(namer.actor(b)),
          agreement: (strength + 1) / 2,
          side: strength > 0 ? "other" : "same",
        })}
      </Button>
      <How figure={{ of: "pair", measure: "agreement", kind: "actor", ...ids }} />
    </li>
  );
}

function Triangles({ blocs }: PartProps) {
  const t = useText();
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
          <li key={`${a} ${b} ${between}`}>
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

function Coalitions({ blocs, basis }: PartProps) {
  const t = useText();
  const alone = blocs.coalitions.filter(({ members }) => members.length === 1).length;
  const [few, more] = useFew(
    blocs.coalitions.filter(({ members }) => members.length > 1),
    8,
  );
  return (
    <Section title={t("blocs.coalitions")}>
      <p className="soft">
        {t(blocs.settings === undefined ? "blocs.coalitions.means" : "blocs.coalitions.tried", {
          settings: blocs.settings ?? 0,
        })}
      </p>
      {few.map((coalition) => (
        <OneCoalition
          key={coalition.members[0]}
          coalition={coalition}
          basis={basis}
          settings={blocs.settings}
        />
      ))}
      {more}
      {alone > 0 ? <p className="soft">{t("blocs.coalitions.alone", { count: alone })}</p> : null}
    </Section>
  );
}

function OneCoalition({
  coalition: { members, weakest, mean },
  basis,
  settings,
}: {
  coalition: Coalition;
  basis: Basis;
  settings: number | undefined;
}) {
  const t = useText();
  return (
    <div className="coalition">
      <Members members={members} basis={basis} />
      <CompareMembers members={members} basis={basis} />
      {settings === undefined ? null : (
        <p className="soft">
          {t("blocs.coalitions.firm", { mean, weakest: Math.round(weakest * settings), settings })}
        </p>
      )}
    </div>
  );
}
