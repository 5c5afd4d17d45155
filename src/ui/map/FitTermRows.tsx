/** The terms of a figure of the map, the worst first: each leads to what it rests on. */
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { FitNode, NodeFigure, ToldTerms } from "../../state/fitTerms.ts";
import { compare, select } from "../../state/store.ts";
import { usePorts, useText } from "../context.tsx";
import { useThings } from "./useThings.ts";

const FIRST = 12;

export function PairTerms({ told, onClose }: { told: ToldTerms; onClose: () => void }) {
  const t = useText();
  const { store } = usePorts();
  const thingOf = useThings();
  const { pairs, compared } = told.terms;
  const number = (value: number) => t("faith.number", { value });
  const rows = pairs.flatMap((pair) => {
    const [a, b] = [thingOf(told.keys[pair.a] ?? ""), thingOf(told.keys[pair.b] ?? "")];
    if (!a || !b) return [];
    const open = () => {
      onClose();
      compare(store, { kind: a.kind, a: a.id, b: b.id });
    };
    const { common, disagreement, rankOfDisagreement, distance, rankOfDistance } = pair;
    return [
      {
        key: `${pair.a} ${pair.b}`,
        name: t("faith.pair", { a: a.name, b: b.name }),
        open,
        values: [
          number(common),
          number(disagreement),
          number(rankOfDisagreement),
          number(distance),
          number(rankOfDistance),
        ],
      },
    ];
  });
  const heads = (["common", "disagreement", "rank", "distance", "rank"] as const).map((head) =>
    t(`faith.head.${head}`),
  );
  return (
    <Terms
      caption={t("faith.pairTerms", { shown: pairs.length, all: compared })}
      head={t("faith.head.pair")}
      heads={heads}
      rows={rows}
    />
  );
}

interface NodeProps {
  readonly name: NodeFigure;
  readonly nodes: readonly FitNode[];
  readonly keys: readonly string[];
  readonly onClose: () => void;
}

export function NodeTerms({ name, nodes, keys, onClose }: NodeProps) {
  const t = useText();
  const { store } = usePorts();
  const thingOf = useThings();
  const rows = nodes.flatMap(({ node, near, far, share }) => {
    const thing = thingOf(keys[node] ?? "");
    if (!thing) return [];
    const open = () => {
      onClose();
      select(store, { kind: thing.kind, id: thing.id });
    };
    const values = [near, far].map((value) => t("faith.number", { value }));
    return [
      { key: thing.id, name: thing.name, open, values: [...values, t("faith.share", { value: share })] },
    ];
  });
  const of = name === "accuracy" ? "alike" : name === "actorAccuracy" ? "actor" : "issue";
  const heads = [t(`faith.head.near.${of}`), t(`faith.head.far.${of}`), t(`faith.head.share.${name}`)];
  return (
    <Terms
      caption={t("faith.nodeTerms", { count: rows.length })}
      head={t("faith.head.node")}
      heads={heads}
      rows={rows}
    />
  );
}

interface TermsProps {
  readonly caption: ReactNode;
  readonly head: string;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly open: () => void;
    readonly values: readonly string[];
  }[];
}

function Terms({ caption, head, heads, rows }: TermsProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  const listed = all ? rows : rows.slice(0, FIRST);
  if (rows.length === 0) return null;
  return (
    <div className="figure-terms">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {heads.map((each, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places, and two are called the same
              <th key={at} scope="col" className="number">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map(({ key, name, open, values }) => (
            <tr key={key}>
              <th scope="row">
                <Button className="line-button" onPress={open}>
                  {name}
                </Button>
              </th>
              {values.map((value, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                <td key={at} className="number">
                  <bdi>{value}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {listed.length < rows.length ? (
        <Button className="quiet-button" onPress={() => setAll(true)}>
          {t("blocs.more", { count: rows.length - listed.length })}
        </Button>
      ) : null}
    </div>
  );
}
