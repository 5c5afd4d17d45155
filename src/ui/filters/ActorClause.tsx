/** Who: by type, and by name with members under their body. */
import { useMemo } from "react";
import type { Actor, Dataset } from "../../domain/dataset.ts";
import type { Filter } from "../../domain/filter.ts";
import { foldText } from "../../domain/text.ts";
import type { Choices, FacetCounts } from "../../state/choices.ts";
import { menuKey } from "../above/menuTarget.ts";
import { useNames, useText } from "../context.tsx";
import { NodeMark } from "../marks.tsx";
import { Choice } from "./Choice.tsx";
import { ChoiceList, type Listed } from "./ChoiceList.tsx";
import { Clause, SubClause } from "./Clause.tsx";
import { useChangeFilter, useToggle } from "./useFilter.ts";

export interface ClauseData {
  readonly dataset: Dataset;
  readonly filter: Filter;
  readonly choices: Choices;
  readonly facets: FacetCounts;
}

/** Lists with more choices than this can be searched. */
export const SEARCH_OVER = 12;

export function ActorClause(data: ClauseData) {
  const { dataset, filter, choices, facets } = data;
  const t = useText();
  const change = useChangeFilter();
  const ticked = useTicked(dataset.actors, filter.actors);
  const none = filter.actors.length === 0;
  const shown = dataset.actors.filter(
    (_, index) => facets.actors[index]! > 0 && (none || ticked.inside[index] || ticked.outside[index]),
  );
  return (
    <Clause
      title={t("filters.actors")}
      shown={shown.length}
      total={dataset.actors.length}
      active={!none || filter.actorTypes.length > 0}
      onClear={() => change({ actors: [], actorTypes: [] })}
      startsOpen
    >
      {() => (
        <>
          <ActorList {...data} ticked={ticked} />
          {choices.hasMembers ? <p className="quiet">{t("filters.bodiesIncludeMembers")}</p> : null}
          {choices.types.length > 0 ? <TypeList {...data} /> : null}
        </>
      )}
    </Clause>
  );
}

/** By whether it is a person, and proposed; the same element for the same looks. */
const MARKS = [false, true].map((person) =>
  [false, true].map((proposed) => <NodeMark key="" kind="actor" proposed={proposed} person={person} />),
);
const markOf = ({ type, status }: Actor) => MARKS[+(type === "person")]![+(status === "proposed")];

/** A second way to choose: an actor passes when both its name and its type do. */
function TypeList({ filter, choices, facets }: ClauseData) {
  const t = useText();
  const toggle = useToggle("actorTypes");
  const items = choices.types.map((type): Listed => {
    const ticked = filter.actorTypes.includes(type);
    return {
      key: type,
      text: foldText(type) || "-",
      ticked,
      render: () => (
        <Choice
          key={type}
          value={type}
          count={facets.actorTypes.get(type) ?? 0}
          selected={ticked}
          onToggle={toggle}
          name={type === "" ? t("filters.noType") : type}
          given={type !== ""}
          menu={menuKey({ kind: "choice", clause: "actorTypes", value: type })}
        />
      ),
    };
  });
  const shown = choices.types.filter(
    (type) =>
      facets.actorTypes.get(type)! > 0 &&
      (filter.actorTypes.length === 0 || filter.actorTypes.includes(type)),
  );
  return (
    <SubClause
      title={t("filters.byType")}
      shown={shown.length}
      total={choices.types.length}
      startsOpen={filter.actorTypes.length > 0}
    >
      {() => (
        <ChoiceList
          label={t("filters.byType")}
          searchLabel={t("filters.findType")}
          searchOver={SEARCH_OVER}
          items={items}
        />
      )}
    </SubClause>
  );
}

function ActorList({ dataset, choices, facets, ticked }: ClauseData & { ticked: Ticked }) {
  const t = useText();
  const names = useNames();
  const toggle = useToggle("actors");
  const items = choices.actors.map(({ index, depth }): Listed => {
    const actor = dataset.actors[index]!;
    return {
      key: actor.id,
      text: choices.actorText[index]! || actor.id,
      ticked: ticked.own[index]!,
      render: () => (
        <Choice
          key={actor.id}
          value={actor.id}
          count={facets.actors[index]!}
          selected={ticked.own[index]!}
          mixed={ticked.outside[index]!}
          implied={ticked.inside[index]! && !ticked.own[index]!}
          depth={depth}
          onToggle={toggle}
          mark={markOf(actor)}
          name={names(actor)}
          given
          menu={menuKey({ kind: "actor", id: actor.id })}
        />
      ),
    };
  });
  const above = useMemo(() => bodiesAbove(dataset.actors), [dataset]);
  return (
    <ChoiceList
      label={t("filters.actors")}
      searchLabel={t("filters.findActor")}
      searchOver={SEARCH_OVER}
      items={items}
      above={above}
    />
  );
}

/** By actor index. */
interface Ticked {
  readonly own: readonly boolean[];
  /** It, or a body around it, is ticked. */
  readonly inside: readonly boolean[];
  /** Something inside it is ticked. */
  readonly outside: readonly boolean[];
}

function useTicked(actors: readonly Actor[], ids: readonly string[]): Ticked {
  return useMemo(() => {
    const wanted = new Set(ids);
    const own = actors.map(({ id }) => wanted.has(id));
    const inside = own.slice();
    const outside = own.map(() => false);
    actors.forEach(({ partOf }, index) => {
      for (let body = partOf; body >= 0; body = actors[body]!.partOf) {
        if (own[body]) inside[index] = true;
        if (own[index]) outside[body] = true;
      }
    });
    return { own, inside, outside };
  }, [actors, ids]);
}

/** Ids of the bodies around an actor, by its id. */
function bodiesAbove(actors: readonly Actor[]): (id: string) => readonly string[] {
  const above = new Map<string, string[]>();
  for (const { id, partOf } of actors) {
    if (partOf < 0) continue;
    const bodies: string[] = [];
    for (let body = partOf; body >= 0; body = actors[body]!.partOf) bodies.push(actors[body]!.id);
    above.set(id, bodies);
  }
  return (id) => above.get(id) ?? [];
}
