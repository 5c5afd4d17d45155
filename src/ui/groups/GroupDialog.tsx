/** Asks which two groups are to be compared: by type, body, coalition as worked out, by hand, or all others. */
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { ComparedGroups, Group } from "../../state/groups.ts";
import { thingsInView } from "../../state/inView.ts";
import { changeSession, compareGroups } from "../../state/store.ts";
import { useApp, useNames, usePorts, useText } from "../context.tsx";
import { Pick } from "../mapping/Pick.tsx";
import { useMeasured } from "../measures/useMeasured.ts";
import { plain } from "../plain.ts";
import { Sheet } from "../Sheet.tsx";
import { useLate } from "../useLate.ts";
import { type Picture, useShown } from "../useShown.ts";
import { PickActors } from "./PickActors.tsx";
import { useGroupName } from "./useGroups.ts";
import "../mapping/mapping.css";
import "./groups.css";

export function GroupDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const shown = useLate(useShown());
  return (
    <Sheet title={t("groups.ask")} onClose={onClose}>
      {shown ? <Asked shown={shown} onClose={onClose} /> : null}
    </Sheet>
  );
}

/** A group that can be chosen, and how many are in it. */
interface Offer {
  readonly group: Group;
  readonly count: number;
}

interface Offers {
  readonly types: readonly Offer[];
  readonly bodies: readonly Offer[];
  readonly coalitions: readonly Offer[];
}

const keyOf = ({ by, ids }: Group) => (by === "picked" ? by : JSON.stringify([by, ...ids]));
const PICKED: Group = { by: "picked", ids: [] };
const OTHERS: Group = { by: "others", ids: [] };

function Asked({ shown, onClose }: { shown: Picture; onClose: () => void }) {
  const t = useText();
  const { store } = usePorts();
  const offers = useOffers(shown);
  const [chosen, setChosen] = useState<ComparedGroups>(() => first(store.getState().document, offers));
  const set = (which: "a" | "b") => (group: Group) => setChosen((last) => ({ ...last, [which]: group }));
  const ready = [chosen.a, chosen.b].every(({ by, ids }) => by !== "picked" || ids.length > 0);
  return (
    <form
      className="groups-ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        onClose();
        compareGroups(store, chosen);
        changeSession(store, { evidenceOpen: true });
      }}
    >
      <div className="groups-two">
        <Choose
          shown={shown}
          offers={offers}
          label={t("groups.ask.first")}
          group={chosen.a}
          onGroup={set("a")}
        />
        <Choose
          shown={shown}
          offers={offers}
          label={t("groups.ask.second")}
          group={chosen.b}
          onGroup={set("b")}
          others={true}
        />
      </div>
      <p className="groups-go">
        <Button type="submit" className="button" isDisabled={!ready}>
          {t("groups.ask.go")}
        </Button>
        {ready ? null : <span className="soft">{t("groups.ask.nobody")}</span>}
      </p>
    </form>
  );
}

/** What was compared before; else what is selected against the rest, or the two largest types. */
function first(
  { groups, selection }: { groups?: ComparedGroups | undefined; selection?: unknown },
  offers: Offers,
) {
  if (groups) return groups;
  const selected = selection as { kind: string; id: string } | undefined;
  if (selected?.kind === "actor") return { a: { by: "picked", ids: [selected.id] } as const, b: OTHERS };
  const [a, b] = offers.types;
  return { a: a?.group ?? PICKED, b: b?.group ?? OTHERS };
}

interface ChooseProps {
  readonly shown: Picture;
  readonly offers: Offers;
  readonly label: string;
  readonly group: Group;
  readonly onGroup: (group: Group) => void;
  /** Also whoever is not in the other group. */
  readonly others?: boolean;
}

function Choose({ shown, offers, label, group, onGroup, others = false }: ChooseProps) {
  const t = useText();
  const called = useGroupName();
  const all = [...offers.types, ...offers.bodies, ...offers.coalitions];
  const now = keyOf(group);
  const known =
    group.by === "picked" || group.by === "others" || all.some((each) => keyOf(each.group) === now);
  const option = ({ group: each, count }: Offer) => (
    <option key={keyOf(each)} value={keyOf(each)}>
      {t("groups.ask.option", {
        name: each.by === "type" && each.ids[0] ? plain(each.ids[0]) : called(each),
        count,
      })}
    </option>
  );
  const part = (title: string, some: readonly Offer[]) =>
    some.length > 0 ? <optgroup label={title}>{some.map(option)}</optgroup> : null;
  return (
    <div className="groups-one">
      <Pick
        label={label}
        shown={true}
        value={now}
        changed={false}
        onPick={(value) =>
          onGroup(
            [PICKED, OTHERS, ...all.map((each) => each.group)].find((each) => keyOf(each) === value) ?? group,
          )
        }
      >
        {known ? null : option({ group, count: group.ids.length })}
        {part(t("groups.ask.types"), offers.types)}
        {part(t("groups.ask.bodies"), offers.bodies)}
        {part(t("groups.ask.coalitions"), offers.coalitions)}
        <optgroup label={t("groups.ask.sides")}>
          <option value={keyOf(PICKED)}>{t("groups.ask.picked")}</option>
          {others ? <option value={keyOf(OTHERS)}>{t("groups.by.others")}</option> : null}
        </optgroup>
      </Pick>
      {group.by === "picked" ? (
        <PickActors shown={shown} chosen={group.ids} onChosen={(ids) => onGroup({ by: "picked", ids })} />
      ) : null}
    </div>
  );
}

/** Types and bodies of the actors in view; coalitions once they are worked out. */
function useOffers(shown: Picture): Offers {
  const nameOf = useNames();
  const unknown = useApp(({ document }) => document.missing);
  const { found } = useMeasured("blocs", { unknown }, shown);
  const coalitions = useMemo(
    () =>
      (found?.answer.coalitions ?? [])
        .filter((members) => members.length > 1)
        .map((members) => ({
          group: { by: "coalition" as const, ids: members.map((actor) => shown.dataset.actors[actor]!.id) },
          count: members.length,
        })),
    [found, shown],
  );
  return useMemo(() => {
    const { actors } = shown.dataset;
    const view = thingsInView(shown, "issue");
    const types = new Map<string, number>();
    for (const actor of view) types.set(actors[actor]!.type, (types.get(actors[actor]!.type) ?? 0) + 1);
    const within = new Uint32Array(actors.length);
    for (const actor of view) {
      within[actor]!++;
      const { partOf } = actors[actor]!;
      if (partOf >= 0 && partOf !== actor) within[partOf]!++;
    }
    const bodies = [...new Set(actors.map(({ partOf }) => partOf))].flatMap((index): Offer[] =>
      index >= 0 && within[index]! > 0
        ? [{ group: { by: "body", ids: [actors[index]!.id] }, count: within[index]! }]
        : [],
    );
    const named = (offer: Offer) => plain(nameOf(actors[shown.lookup.actor.get(offer.group.ids[0]!)!]!));
    return {
      types: [...types]
        .sort(([, p], [, q]) => q - p)
        .map(([type, count]) => ({ group: { by: "type", ids: [type] }, count })),
      bodies: bodies.sort((p, q) => named(p).localeCompare(named(q))),
      coalitions,
    };
  }, [shown, nameOf, coalitions]);
}
