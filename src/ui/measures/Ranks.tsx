/** Ranked lists: each row a name, a number, on how much it rests, how far it could move, and the way to its arithmetic. */
import { memo, useId, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { Dataset } from "../../domain/dataset.ts";
import { type Pointed, sameSelection } from "../../state/document.ts";
import type { RankId, RankList, RankRow } from "../../state/measures/ranks.ts";
import { ranksOf } from "../../state/measures/ranks.ts";
import { compare, select } from "../../state/store.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { LightButton } from "../LightButton.tsx";
import { NodeMark } from "../marks.tsx";
import { Name, Rich } from "../rich.tsx";
import { usePointing } from "../usePointing.ts";
import { usePrinting } from "../usePrinting.ts";
import type { Picture } from "../useShown.ts";
import { Bar } from "./Bar.tsx";
import { How, Opens } from "./How.tsx";
import { Least } from "./Least.tsx";
import { useMeasured } from "./useMeasured.ts";
import { useFigureText, useNamer } from "./words.ts";

const FIRST = 5;

/** The greatest value that a list's measure can take. */
const TOP: Readonly<Partial<Record<RankId, number>>> = { contested: 0.5 };

export function Ranks({ shown }: { shown: Picture }) {
  const t = useText();
  const missing = useApp(({ document }) => document.missing);
  const [least, setLeast] = useState(2);
  const { found, working } = useMeasured("ranks", { unknown: missing, least }, shown);
  const lists = useMemo(() => found && ranksOf(found.shown.dataset, found.answer.lists), [found]);
  return (
    <div className="ranks" aria-busy={working}>
      <Least least={least} onLeast={setLeast} />
      {lists && found ? (
        <div className="rank-lists">
          {lists.map((list) => (
            <List key={list.id} list={list} dataset={found.shown.dataset} least={least} onLeast={setLeast} />
          ))}
        </div>
      ) : (
        <p className="measures-wait">{t("measures.working")}</p>
      )}
    </div>
  );
}

interface ListProps {
  readonly list: RankList;
  readonly dataset: Dataset;
  readonly least: number;
  readonly onLeast: (least: number) => void;
}

const List = memo(function List({ list, dataset, least, onLeast }: ListProps) {
  const t = useText();
  const id = useId();
  const printing = usePrinting();
  const [open, setOpen] = useState(false);
  const alone = list.all === 1 && (list.id === "closest" || list.id === "furthest");
  const listed = alone && list.id === "furthest" ? [] : list.rows;
  const rows = open || printing ? listed : listed.slice(0, FIRST);
  return (
    <section className="rank" aria-labelledby={id}>
      <h2 id={id} className="rank-title">
        {t(`rank.${list.id}`)}
      </h2>
      <p className="rank-means">{t(`rank.means.${list.id}`)}</p>
      {alone ? (
        <p className="rank-none">{t("rank.alone", { below: list.below, least })}</p>
      ) : rows.length === 0 ? (
        <p className="rank-none">{t("rank.none", { least })}</p>
      ) : null}
      <ol className="rank-rows">
        {rows.map((row) => (
          <Row key={row.things.join(" ")} row={row} list={list} dataset={dataset} />
        ))}
      </ol>
      <p className="rank-notes">
        {list.rows.length > FIRST && !printing ? (
          <Button
            className="quiet-button"
            aria-expanded={open}
            aria-describedby={id}
            onPress={() => setOpen(!open)}
          >
            {open ? t("rank.fewer") : t("rank.more", { count: list.rows.length - FIRST, all: list.all })}
          </Button>
        ) : null}
        {list.below > 0 ? (
          <Button className="quiet-button" aria-describedby={id} onPress={() => onLeast(1)}>
            {t("rank.below", { count: list.below, least })}
          </Button>
        ) : null}
      </p>
      {list.all > 1 && list.id !== "known" ? <Steady list={list} /> : null}
    </section>
  );
});

/** How much the first place depends on what is unknown. */
function Steady({ list }: { list: RankList }) {
  const t = useText();
  if (list.level) return <p className="rank-steady">{t("rank.level", { all: list.all })}</p>;
  const readings = list.shaken.map((each) => t(`missing.${each}`)).join(", ");
  return (
    <p className="rank-steady">
      {list.shaken.length === 0 ? t("rank.steady") : t("rank.shaken", { readings })}
    </p>
  );
}

function Row({ row, list, dataset }: { row: RankRow; list: RankList; dataset: Dataset }) {
  const t = useText();
  const { store } = usePorts();
  const say = useFigureText();
  const namer = useNamer();
  const { selection, compared } = useApp(({ document }) => document);
  const [first, second] = row.things as [number, number?];
  const things = list.kind === "actor" ? dataset.actors : dataset.issues;
  const ids = row.things.map((index) => things[index]!.id);
  const names = row.things.map((index) => namer[list.kind](index));
  const current =
    second === undefined
      ? selection !== undefined && selection.kind === list.kind && selection.id === ids[0]
      : compared !== undefined && ids.includes(compared.a) && ids.includes(compared.b);
  const choose = () =>
    second === undefined
      ? select(store, { kind: list.kind, id: ids[0]! })
      : compare(store, { kind: list.kind, a: ids[0]!, b: ids[1]! });
  const thing: Pointed =
    second === undefined
      ? { kind: list.kind, id: ids[0]! }
      : { kind: "pair", compared: { kind: list.kind, a: ids[0]!, b: ids[1]! } };
  const target = thing.kind === "pair" ? {} : menuTarget(thing);
  const pointing = usePointing(thing);
  const pointed = useApp(({ pointer }) => sameSelection(thing, pointer.hover));
  return (
    <li className="rank-row" data-thin={row.n < 3} data-pointed={pointed || undefined}>
      <LightButton className="rank-name" aria-current={current} {...pointing} {...target} onPress={choose}>
        <NodeMark
          kind={list.kind}
          proposed={list.kind === "actor" && dataset.actors[first]?.status === "proposed"}
        />
        <span className="rank-words" title={names.join(" · ")}>
          {second === undefined ? (
            <Name>{names[0]!}</Name>
          ) : (
            <Rich
              id="menu.pair"
              values={{ a: <Name key="a">{names[0]!}</Name>, b: <Name key="b">{names[1]!}</Name> }}
            />
          )}
        </span>
      </LightButton>
      <span className="rank-number">
        <Opens figure={row.figure}>{say(row.figure.measure, row.value)}</Opens>
      </span>
      <Bar value={row.value} low={row.low} high={row.high} top={TOP[list.id] ?? 1} />
      <span className="rank-rests">
        <Opens figure={row.figure}>{t(`rank.rests.${list.id}`, { n: row.n, of: row.of })}</Opens>
      </span>
      <How figure={row.figure} />
    </li>
  );
}
