/** Who stands where, in columns of fixed order: sign, colour and word; alphabetical within. */

import type { Dataset } from "../../domain/dataset.ts";
import { BASES, NOT_APPLICABLE, STANCES } from "../../domain/stance.ts";
import { GROUP_ORDER, type Group, type NodeStep } from "../../state/presentSteps.ts";
import { useText } from "../context.tsx";
import { StanceGlyph } from "../marks.tsx";
import { Name } from "../rich.tsx";
import { useStancesText } from "../sentences.ts";
import { useFirst } from "./Unfolding.tsx";
import { type Named, useNamed } from "./words.ts";

/** So many names stand in a column; of more, the rest is counted. */
export const MOST_ROWS = 5;

export function Columns({ dataset, step }: { dataset: Dataset; step: NodeStep }) {
  const named = useNamed(dataset, step.kind);
  const shown = step.groups.filter(({ stance, members }) => stance !== NOT_APPLICABLE || members.length > 0);
  return (
    <div className="present-columns">
      {shown.map((group) => (
        <Column key={`${step.id} ${group.stance}`} group={group} members={named(group)} />
      ))}
    </div>
  );
}

function Column({ group, members }: { group: Group; members: readonly Named[] }) {
  const t = useText();
  const stance = STANCES[group.stance]!;
  const fit = members.length <= MOST_ROWS ? members.length : MOST_ROWS - 1;
  const { listed, left, more } = useFirst(members, fit);
  const rest = more(t("present.more", { count: left }));
  return (
    <section className={`present-column ${stance.replace(" ", "-")}`}>
      <h2>
        <StanceGlyph stance={stance} />
        <span>{t(`stance.${stance}`)}</span>
      </h2>
      {members.length === 0 ? <p className="present-none">{t("present.nobody")}</p> : null}
      <ul>
        {listed.map((member) => (
          <Row key={member.id} member={member} stance={group.stance} />
        ))}
        {rest ? <li className="present-none">{rest}</li> : null}
      </ul>
    </section>
  );
}

function Row({ member, stance }: { member: Named; stance: number }) {
  const t = useText();
  const stancesText = useStancesText();
  const { others, basis, name } = member;
  return (
    <li>
      <StanceGlyph stance={STANCES[stance]!} basis={BASES[basis]!} />
      <span className="present-name">
        <Name>{name}</Name>
      </span>
      {others.length > 0 ? (
        <span className="present-also">
          <span className="visually-hidden">{t("present.also", { stances: stancesText(others) })}</span>
          {others.map((code) => (
            <StanceGlyph key={code} stance={STANCES[code]!} />
          ))}
        </span>
      ) : null}
    </li>
  );
}

/** The signs and what they mean, on the first step: the columns of the steps to come. */
export function KeyColumns() {
  const t = useText();
  return (
    <div className="present-columns">
      {GROUP_ORDER.filter((code) => code !== NOT_APPLICABLE).map((code) => {
        const stance = STANCES[code]!;
        return (
          <section key={stance} className={`present-column ${stance.replace(" ", "-")}`}>
            <h2>
              <StanceGlyph stance={stance} />
              <span>{t(`stance.${stance}`)}</span>
            </h2>
            <p className="present-none">{t(`howto.${stance}`)}</p>
          </section>
        );
      })}
    </div>
  );
}
