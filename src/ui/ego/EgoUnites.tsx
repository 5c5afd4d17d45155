/** Of an issue: who stands together on it and otherwise disagrees. */
import { useId, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { changeSession, compare } from "../../state/store.ts";
import { type UnitedPair, unitedOn } from "../../state/unite.ts";
import { useNames, usePorts, useText } from "../context.tsx";
import { How } from "../measures/How.tsx";
import { plain } from "../plain.ts";
import { More } from "./EgoTies.tsx";
import type { FoundEgo } from "./useEgo.ts";

const FIRST = 6;

export function EgoUnites({ shown, model, reading }: FoundEgo) {
  const t = useText();
  const id = useId();
  const [all, setAll] = useState(false);
  const pairs = useMemo(() => unitedOn(shown, model.index, reading), [shown, model, reading]);
  if (pairs.length === 0) return null;
  const some = all ? pairs : pairs.slice(0, FIRST);
  return (
    <section className="ego-unites" aria-labelledby={id}>
      <h3 id={id} className="ego-title">
        {t("ego.unites")}
      </h3>
      <ul>
        {some.map((pair) => (
          <Pair key={`${pair.a} ${pair.b}`} shown={shown} pair={pair} />
        ))}
      </ul>
      <More left={pairs.length - some.length} onAll={() => setAll(true)} />
    </section>
  );
}

function Pair({ shown, pair }: Pick<FoundEgo, "shown"> & { pair: UnitedPair }) {
  const t = useText();
  const { store } = usePorts();
  const names = useNames();
  const { actors } = shown.dataset;
  const [a, b] = [actors[pair.a]!, actors[pair.b]!];
  const compared = { kind: "actor", a: a.id, b: b.id } as const;
  const called = (actor: typeof a) => `\u2068${plain(names(actor))}\u2069`;
  return (
    <li data-ego-row="">
      <Button
        className="line-button"
        onPress={() => {
          compare(store, compared);
          changeSession(store, { evidenceOpen: true });
        }}
      >
        {t("ego.unites.pair", {
          a: called(a),
          b: called(b),
          others: pair.others,
          agreement: pair.otherwise,
        })}
      </Button>{" "}
      <How figure={{ of: "pair", measure: "agreement", ...compared }} />
    </li>
  );
}
