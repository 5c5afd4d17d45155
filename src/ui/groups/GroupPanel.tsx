/** Two groups side by side: what they share, where they differ or are divided, who is unknown, and how that is counted. */
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { conditionalOf } from "../../domain/conditional.ts";
import { showDialog } from "../../state/above.ts";
import type { GroupPart } from "../../state/compareGroups.ts";
import type { ComparedGroups } from "../../state/groups.ts";
import { compareGroups } from "../../state/store.ts";
import { unitingGroups } from "../../state/unite.ts";
import { FilledIn, readAs, Under } from "../compare/FilledIn.tsx";
import { UnitesList } from "../compare/Unites.tsx";
import { useDecimals } from "../compare/useComparison.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { NodeMark } from "../marks.tsx";
import { Unfolds } from "../measures/How.tsx";
import { Name, Rich } from "../rich.tsx";
import { useLate } from "../useLate.ts";
import { useTogether } from "../useTogether.ts";
import { ActorList } from "./ActorList.tsx";
import { GroupCopy } from "./GroupCopy.tsx";
import { GroupRows } from "./GroupRows.tsx";
import { SpreadKey } from "./Spread.tsx";
import { type NamedGroups, useGroupName, useGroupSentence, useGroups } from "./useGroups.ts";
import "../compare/compare.css";
import "./groups.css";

const PARTS: readonly GroupPart[] = ["together", "apart", "split", "onlyA", "onlyB", "neither"];

export function GroupPanel({ groups }: { groups: ComparedGroups }) {
  const t = useText();
  const { store } = usePorts();
  const top = useRef<HTMLElement>(null);
  const called = useGroupName();
  const found = useLate(useGroups(groups));
  useEffect(() => {
    top.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const names = { a: called(groups.a), b: called(groups.b) };
  return (
    <article className="evidence comparison groups" ref={top} aria-labelledby="evidence-title">
      <header className="evidence-top">
        <div className="evidence-title-row">
          <h2 id="evidence-title" className="evidence-title" data-evidence-heading tabIndex={-1}>
            <Rich
              id="groups.versus"
              values={{ a: <Name key="a">{names.a}</Name>, b: <Name key="b">{names.b}</Name> }}
            />
          </h2>
          <Button
            className="evidence-close"
            aria-label={t("groups.close")}
            onPress={() => compareGroups(store, undefined)}
          >
            <X size={16} aria-hidden="true" />
          </Button>
        </div>
      </header>
      {found ? <Body {...found} names={names} /> : null}
    </article>
  );
}

function Body(part: NamedGroups) {
  const t = useText();
  const { store } = usePorts();
  const { members, comparison, names, groups } = part;
  const together = useTogether();
  const actors = useApp(({ opened }) => opened?.dataset.actors) ?? [];
  const empty = members.a.length === 0 || members.b.length === 0;
  return (
    <>
      <div className="evidence-head">
        <p className="evidence-kind">
          <NodeMark kind="actor" />
          <span>{t("groups.of")}</span>
        </p>
        <dl className="groups-members">
          {(["a", "b"] as const).map((which) => (
            <div key={which} {...together(() => members[which].flatMap((actor) => actors[actor]?.id ?? []))}>
              <dt>
                <Name>{names[which]}</Name>{" "}
                <span className="soft">{t("groups.members", { count: members[which].length })}</span>
              </dt>
              {members[which].length > 0 ? (
                <dd>
                  <ActorList actors={members[which]} most={12} />
                </dd>
              ) : null}
            </div>
          ))}
        </dl>
        {members.both.length > 0 ? (
          <p className="compare-rests">
            <Rich id="groups.both" values={{ names: <ActorList actors={members.both} most={6} /> }} />
          </p>
        ) : null}
        {[groups.a, groups.b].some(({ by }) => by === "coalition") ? (
          <p className="compare-rests">{t("groups.frozen")}</p>
        ) : null}
        <p className="groups-tools">
          <Button className="quiet-button" onPress={() => showDialog(store, "groups")}>
            {t("groups.change")}
          </Button>
          <Button className="quiet-button" onPress={() => compareGroups(store, { a: groups.b, b: groups.a })}>
            {t("groups.swap")}
          </Button>
        </p>
        {empty ? <p>{t("groups.empty")}</p> : <Figures {...part} />}
      </div>
      {empty ? null : (
        <>
          <UnitesList found={unitingGroups(comparison)} kind="actor" things={part.shown.dataset.issues} />
          <div className="compare-section">
            <SpreadKey first={names.a} second={names.b} />
          </div>
          {PARTS.map((each) => (
            <GroupRows
              key={each}
              {...part}
              part={each}
              rows={comparison.rows.filter((row) => row.part === each)}
            />
          ))}
        </>
      )}
    </>
  );
}

function Figures(part: NamedGroups) {
  const t = useText();
  const decimals = useDecimals();
  const sentence = useGroupSentence();
  const { comparison, names } = part;
  const { agreement, known, all, bounds, within, filled } = comparison;
  const missing = useApp(({ document }) => document.missing);
  const inside = (value: number | null) =>
    value === null ? t("groups.within.none") : t("figure.share", { value });
  const sum = comparison.rows.reduce((total, row) => total + (row.agreement || 0), 0);
  return (
    <>
      <p className="compare-sentence">
        <Unfolds within=".evidence-head">{sentence(comparison)}</Unfolds>
      </p>
      {agreement === null ? (
        <p className="compare-number none">{t("compare.noAgreement")}</p>
      ) : (
        <p className="compare-number">
          <Unfolds within=".evidence-head">
            {t("groups.agreement", { agreement: readAs(missing, agreement, filled) })}
          </Unfolds>
          <Under missing={missing} />
        </p>
      )}
      {agreement === null ? null : <FilledIn agreement={agreement} filled={filled} />}
      <p className="compare-rests">
        <Unfolds within=".evidence-head">{t("groups.rests", { known, all })}</Unfolds>{" "}
        {bounds ? <Unfolds within=".evidence-head">{t("compare.bounds", { ...bounds })}</Unfolds> : null}{" "}
        <Unfolds within=".evidence-head">
          {t("groups.within", {
            a: `\u2068${names.a}\u2069`,
            b: `\u2068${names.b}\u2069`,
            first: inside(within.a),
            second: inside(within.b),
          })}
        </Unfolds>
      </p>
      {agreement === null ? null : (
        <details className="compare-counted">
          <summary>{t("compare.howCounted")}</summary>
          <p>{t("groups.formula")}</p>
          <p className="compare-values">
            <bdi dir="ltr">
              {t("groups.values", { sum: decimals(sum), known, agreement: decimals(agreement) })}
            </bdi>
          </p>
          <p>{t("compare.scale", { conditional: conditionalOf(part.shown.dataset) })}</p>
        </details>
      )}
      <GroupCopy {...part} />
    </>
  );
}
