/** Two side by side: what they share, where they differ, what is not known of whom, and how that is counted. */
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { NOT_FOUND } from "../../domain/stance.ts";
import type { Compared } from "../../state/document.ts";
import { compare, setUnfolded } from "../../state/store.ts";
import { useNames, usePorts, useText } from "../context.tsx";
import { ActorName, IssueName } from "../evidence/choose.tsx";
import { SpreadKey } from "../groups/Spread.tsx";
import { NodeMark } from "../marks.tsx";
import { Opens } from "../measures/How.tsx";
import { plain } from "../plain.ts";
import { Name, Rich } from "../rich.tsx";
import type { Picture } from "../useShown.ts";
import { Arithmetic, figureOf } from "./Arithmetic.tsx";
import { CopySentence } from "./CopySentence.tsx";
import { Rows } from "./Rows.tsx";
import { Unites } from "./Unites.tsx";
import { type Found, useComparedText, useComparison } from "./useComparison.ts";
import "./compare.css";

export function ComparePanel({ compared }: { compared: Compared }) {
  const t = useText();
  const { store } = usePorts();
  const top = useRef<HTMLElement>(null);
  const found = useComparison(compared);
  useEffect(() => {
    top.current?.scrollIntoView({ block: "nearest" });
  }, []);
  if (!found) return null;
  const { kind, a, b } = found.comparison;
  return (
    <article className="evidence comparison" ref={top} aria-labelledby="evidence-title">
      <header className="evidence-top">
        <div className="evidence-title-row">
          <h2 id="evidence-title" className="evidence-title" data-evidence-heading tabIndex={-1}>
            <Rich
              id="menu.pair"
              values={{
                a: <Thing key="a" {...found} index={a} />,
                b: <Thing key="b" {...found} index={b} />,
              }}
            />
          </h2>
          <Button
            className="evidence-close"
            aria-label={t("compare.close")}
            onPress={() => compare(store, undefined)}
          >
            <X size={16} aria-hidden="true" />
          </Button>
        </div>
      </header>
      {a === b ? <AsOne shown={found.shown} index={a} /> : <Body {...found} kind={kind} />}
    </article>
  );
}

function Thing({ shown, comparison, index }: Found & { index: number }) {
  return comparison.kind === "actor" ? (
    <ActorName actor={shown.dataset.actors[index]!} />
  ) : (
    <IssueName issue={shown.dataset.issues[index]!} />
  );
}

/** Two members of one folded body: the map has one node for both. */
function AsOne({ shown, index }: { shown: Picture; index: number }) {
  const t = useText();
  const { store } = usePorts();
  const names = useNames();
  const body = shown.dataset.actors[index]!;
  return (
    <div className="evidence-head">
      <p>
        <Rich id="compare.same" values={{ body: <Name key="body">{names(body)}</Name> }} />
      </p>
      <p>
        <Button className="quiet-button" onPress={() => setUnfolded(store, body.id, true)}>
          {t("compare.unfold")}
        </Button>
      </p>
    </div>
  );
}

function Body({ shown, comparison, kind }: Found & { kind: Compared["kind"] }) {
  const t = useText();
  const names = useNames();
  const textOf = useComparedText();
  const things = kind === "actor" ? shown.dataset.actors : shown.dataset.issues;
  const nameOf = (index: number) => `\u2068${plain(names(things[index]!))}\u2069`;
  const { a, b, together, apart, onlyA, onlyB, neither, outOfPlace } = comparison;
  // Searched for in vain is told of each; of what nobody brings up the name says enough.
  const searched = neither.filter((row) => row.a.stance <= NOT_FOUND || row.b.stance <= NOT_FOUND);
  const silent = neither.filter((row) => !searched.includes(row));
  const part = { shown, comparison };
  return (
    <>
      <div className="evidence-head">
        <p className="evidence-kind">
          <NodeMark kind={kind} />
          <span>{t(`compare.of.${kind}`)}</span>
        </p>
        <p className="compare-sentence">
          <Opens figure={figureOf(part)}>{textOf(comparison)}</Opens>
        </p>
        <Arithmetic {...part} />
        <CopySentence {...part} />
      </div>
      <Unites {...part} />
      <div className="compare-section">
        <SpreadKey first={plain(names(things[a]!))} second={plain(names(things[b]!))} />
      </div>
      <Rows {...part} title={t(`compare.together.${kind}`)} rows={together} note={t("compare.sides")} />
      <Rows {...part} title={t(`compare.apart.${kind}`)} rows={apart} />
      <Rows {...part} title={t(`compare.only.${kind}`, { name: nameOf(a) })} rows={onlyA} />
      <Rows {...part} title={t(`compare.only.${kind}`, { name: nameOf(b) })} rows={onlyB} />
      <Rows {...part} title={t(`compare.neither.${kind}`)} rows={searched} silent={silent} />
      <Rows {...part} title={t(`compare.outOfPlace.${kind}`)} rows={outOfPlace} />
    </>
  );
}
