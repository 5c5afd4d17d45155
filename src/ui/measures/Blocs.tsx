/** Groups in plain words: how near the whole is to two camps, what stands in the way, and which coalitions hold. No part is drawn anew for another. */
import { memo } from "react";
import type { Dataset } from "../../domain/dataset.ts";
import type { BlocTie } from "../../state/measures/blocs.ts";
import { MISSING_READINGS } from "../../state/measures/missing.ts";
import { compare } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { LightButton } from "../LightButton.tsx";
import { usePointing } from "../usePointing.ts";
import type { Picture } from "../useShown.ts";
import { useTogether } from "../useTogether.ts";
import { idsOf, Members, type PartProps, Section, useFew } from "./blocParts.tsx";
import { Coalitions } from "./Coalitions.tsx";
import { How, Opens } from "./How.tsx";
import { useMeasured } from "./useMeasured.ts";
import { Whole } from "./Whole.tsx";
import { Windows } from "./Windows.tsx";
import { isolated, useNamer } from "./words.ts";
import "./blocs.css";

const NOTHING = {};
const LINE = { of: "network", measure: "lineIndex" } as const;
const THREES = { of: "network", measure: "triangleIndex" } as const;

export function Blocs({ shown }: { shown: Picture }) {
  const t = useText();
  const unknown = useApp(({ document }) => document.missing);
  const { found, working } = useMeasured("blocs", { unknown }, shown);
  // What takes longer comes after what is asked for first; until then that of the former filter stands with the rest of it.
  const rest = found?.shown;
  const firm = useMeasured("firmness", { unknown }, rest);
  const firmNow = firm.found?.shown.summary === found?.shown.summary && !firm.working;
  if (!found) return <p className="measures-wait">{t("measures.working")}</p>;
  const blocs = found.answer;
  if (blocs.ties === 0) return <p className="measures-wait">{t("blocs.noTies")}</p>;
  const part = { blocs, dataset: found.shown.dataset };
  return (
    <div className="blocs" aria-busy={working}>
      {blocs.thin ? (
        <p className="blocs-thin">
          <Opens figure={LINE}>{t("blocs.thin", { ties: blocs.ties })}</Opens>
        </p>
      ) : null}
      <Balance {...part} rest={rest} />
      <Against {...part} />
      <Triangles {...part} />
      <Coalitions {...part} firm={firmNow ? firm.found?.answer : undefined} />
      <Section title={t("blocs.whole")}>
        <Whole rest={rest} />
      </Section>
      <Section title={t("windows.title")} wide={true}>
        <Windows rest={rest} />
      </Section>
    </div>
  );
}

const Balance = memo(function Balance({ blocs, dataset, rest }: PartProps & { rest: Picture | undefined }) {
  const t = useText();
  const { ties, frustrated, index, exact, sides } = blocs;
  const together = useTogether();
  return (
    <Section title={t("blocs.balance")}>
      <p>
        <Opens figure={LINE}>{t("blocs.balance.said", { ties, frustrated, exact: String(exact) })}</Opens>{" "}
        <Opens figure={LINE}>{t("blocs.balance.index", { index })}</Opens> <How figure={LINE} />
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
});

/** How many ties would be in the way under each reading of the unknown: it comes a little later. */
const Readings = memo(function Readings({ rest }: { rest: Picture | undefined }) {
  const t = useText();
  const { found, working } = useMeasured("readings", NOTHING, rest);
  if (!found || working || found.shown.summary !== rest?.summary)
    return <p className="soft">{t("measures.working")}</p>;
  const { frustrated, ties } = found.answer;
  return (
    <>
      <p className="soft">{t("blocs.balance.readings")}</p>
      <ul className="bloc-readings">
        {MISSING_READINGS.map((each) => (
          <li key={each}>
            <Opens figure={LINE}>
              {t("blocs.balance.under", {
                reading: t(`missing.${each}`),
                frustrated: frustrated[each],
                ties: ties[each],
              })}
            </Opens>
          </li>
        ))}
      </ul>
    </>
  );
});

const Against = memo(function Against({ blocs, dataset }: PartProps) {
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
});

function Tie({ tie: { a, b, strength }, dataset }: { tie: BlocTie; dataset: Dataset }) {
  const t = useText();
  const { store } = usePorts();
  const namer = useNamer();
  const { actors } = dataset;
  const ids = { a: actors[a]!.id, b: actors[b]!.id };
  const pointing = usePointing({ kind: "pair", compared: { kind: "actor", ...ids } });
  const current = useApp(
    ({ document: { compared } }) =>
      compared?.kind === "actor" &&
      [compared.a, compared.b].includes(ids.a) &&
      [compared.a, compared.b].includes(ids.b),
  );
  return (
    <li>
      <LightButton
        className="line-button"
        aria-current={current ? "true" : undefined}
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

const Triangles = memo(function Triangles({ blocs, dataset }: PartProps) {
  const t = useText();
  const together = useTogether();
  const namer = useNamer();
  const { triangles } = blocs;
  const [few, more] = useFew(triangles?.unbalanced ?? [], 8);
  if (!triangles) return null;
  return (
    <Section title={t("blocs.triangles")}>
      <p>
        {triangles.all > 0 ? (
          <>
            <Opens figure={THREES}>
              {t("blocs.triangles.said", { all: triangles.all, balanced: triangles.balanced })}
            </Opens>{" "}
            <How figure={THREES} />
          </>
        ) : (
          <span>{t("blocs.triangles.said", { all: 0, balanced: 0 })}</span>
        )}
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
});
