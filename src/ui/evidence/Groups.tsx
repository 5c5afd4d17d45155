/** The statements under their headings: by issue, by stance and actor, or all of one pair. */
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { type Dataset, isMean } from "../../domain/dataset.ts";
import { isPosition, STANCES } from "../../domain/stance.ts";
import type { Evidence, EvidenceGroup, EvidenceSection } from "../../state/evidence.ts";
import { useText } from "../context.tsx";
import { NodeMark, StanceGlyph } from "../marks.tsx";
import { usePrinting } from "../usePrinting.ts";
import { ActorName, IssueName, QuietButton } from "./choose.tsx";
import { Differ } from "./Differ.tsx";
import { Statement } from "./Statement.tsx";

/** So many statements are shown at a time; of these so many at once, so that the panel opens without a wait. */
export const STEP = 50;
const AT_ONCE = 8;

/** Showing more takes the focus to the first statement that came; `hidden` shows also what the filter hides. */
export function Groups({
  dataset,
  evidence,
  hidden,
}: {
  dataset: Dataset;
  evidence: Evidence;
  hidden: boolean;
}) {
  const t = useText();
  const [limit, setLimit] = useState(STEP);
  const later = useDeferredValue(limit, AT_ONCE);
  const printing = usePrinting();
  const shown = printing ? Number.POSITIVE_INFINITY : later;
  const { sections, left } = take(evidence.sections, shown, hidden);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (later > STEP) root.current?.querySelectorAll<HTMLElement>(".statement")[later - STEP]?.focus();
  }, [later]);
  return (
    <div ref={root}>
      {sections.map((section) => (
        <Section
          key={section.stance ?? "all"}
          dataset={dataset}
          evidence={evidence}
          section={section}
          hidden={hidden}
        />
      ))}
      {left > 0 && shown === limit ? (
        <p className="evidence-more">
          <span className="quiet">{t("evidence.left", { count: left })}</span>
          <QuietButton onPress={() => setLimit(limit + STEP)}>
            {t("evidence.showMore", { count: Math.min(STEP, left) })}
          </QuietButton>
        </p>
      ) : null}
    </div>
  );
}

/** The first so many statements, with their headings; and how many are left. */
export function take(
  sections: readonly EvidenceSection[],
  limit: number,
  hidden: boolean,
): { sections: readonly TakenSection[]; left: number } {
  let room = limit;
  let left = 0;
  const taken = sections.flatMap(({ stance, groups }): TakenSection[] => {
    let count = 0;
    const part = groups.flatMap((group): TakenGroup[] => {
      const all = hidden ? group.rows : group.passing;
      const rows = all.slice(0, room);
      room -= rows.length;
      count += all.length;
      left += all.length - rows.length;
      return rows.length > 0 ? [{ group, rows }] : [];
    });
    return part.length > 0 ? [{ stance, count, groups: part }] : [];
  });
  return { sections: taken, left };
}

interface TakenGroup {
  readonly group: EvidenceGroup;
  readonly rows: readonly number[];
}

interface TakenSection {
  readonly stance: EvidenceSection["stance"];
  /** Statements in all, also those not taken. */
  readonly count: number;
  readonly groups: readonly TakenGroup[];
}

interface SectionProps {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
  readonly section: TakenSection;
  readonly hidden: boolean;
}

function Section({ dataset, evidence, section, hidden }: SectionProps) {
  const t = useText();
  const stance = section.stance === undefined ? undefined : STANCES[section.stance]!;
  const { formatNumber } = useIntl();
  return (
    <section className="evidence-section">
      {stance ? (
        <h3 className="evidence-stance">
          <StanceGlyph stance={stance} />
          <span>{t(`stance.${stance}`)}</span>
          <span className="evidence-count">{formatNumber(section.count)}</span>
        </h3>
      ) : null}
      {section.groups.map(({ group, rows }) => (
        <Group
          key={`${group.actor}-${group.issue}`}
          dataset={dataset}
          evidence={evidence}
          group={group}
          rows={rows}
          hidden={hidden}
        />
      ))}
    </section>
  );
}

function Group({ dataset, evidence, group, rows, hidden }: Omit<SectionProps, "section"> & TakenGroup) {
  const { kind } = evidence.selection;
  const passing = new Set(hidden ? group.passing : rows);
  const differ = group.kinds.filter((count, code) => isPosition(code) && count > 0).length > 1;
  const under = kind === "issue" ? group.actor : evidence.actor;
  const Heading = kind === "issue" ? "h4" : "h3";
  return (
    <div className="evidence-group">
      {kind === "tie" ? null : (
        <Heading className="evidence-heading">
          <NodeMark {...markOf(kind, dataset, group)} />
          {kind === "actor" ? (
            <IssueName issue={dataset.issues[group.issue]!} />
          ) : (
            <ActorName actor={dataset.actors[group.actor]!} />
          )}
        </Heading>
      )}
      {differ ? <Differ kinds={group.kinds} /> : null}
      <ul className="statements">
        {rows.map((row) => (
          <Statement
            key={row}
            dataset={dataset}
            row={row}
            under={under}
            filteredOut={!passing.has(row)}
            drawn={differ && row === group.current && !isMean(dataset.statements)}
          />
        ))}
      </ul>
    </div>
  );
}

function markOf(kind: "actor" | "issue", { actors }: Dataset, { actor }: EvidenceGroup) {
  if (kind === "actor") return { kind: "issue" as const };
  return { kind: "actor" as const, proposed: actors[actor]!.status === "proposed" };
}
