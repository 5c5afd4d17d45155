/** A figure opened: what it says, how it is worked out, what was put in, how sure it is, and the statements behind it. */
import { useMemo } from "react";
import { Button } from "react-aria-components";
import { showFigure } from "../../state/above.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import { MISSING_READINGS } from "../../state/measures/missing.ts";
import {
  needs,
  type OpenedFigure,
  openFigure,
  type Parts,
  siblings,
} from "../../state/measures/openFigure.ts";
import type { Basis } from "../../state/measures/task.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Sheet } from "../Sheet.tsx";
import { CopyFigure } from "./CopyFigure.tsx";
import { FigureRows } from "./FigureRows.tsx";
import { Terms } from "./Terms.tsx";
import { useFigureSentence } from "./useFigureSentence.ts";
import { useBasis, useFound } from "./useFound.ts";
import { useFigureText, useSubject } from "./words.ts";
import "./measures.css";
import "./figure.css";

export function FigureSheet({ onClose }: { onClose: () => void }) {
  const t = useText();
  const ref = useApp(({ figure }) => figure);
  const subject = useSubject();
  const basis = useBasis();
  const wanted = ref && needs(ref);
  const pairs = useFound("pairs", basis, wanted === "pairs");
  const networks = useFound("networks", basis, wanted === "networks");
  const missing = useApp(({ document }) => document.missing);
  const flipped = useApp(({ document }) => document.arrangement.flipped);
  const parts = useMemo(
    () => ({ pairs: pairs.found, networks: networks.found }),
    [pairs.found, networks.found],
  );
  const opened = useMemo(
    () => (ref && basis ? openFigure(ref, basis, parts, missing, flipped) : undefined),
    [ref, basis, parts, missing, flipped],
  );
  if (!ref || !basis) return null;
  const working = pairs.working || networks.working;
  const title = t("figure.title", { figure: t(`figure.name.${ref.measure}`), subject: subject(ref) });
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="figure-sheet">
        {opened ? (
          <Body figure={ref} opened={opened} basis={basis} parts={parts} onClose={onClose} />
        ) : (
          <p>{t(working ? "measures.working" : "figure.nothing")}</p>
        )}
      </div>
    </Sheet>
  );
}

interface BodyProps {
  readonly figure: FigureRef;
  readonly opened: OpenedFigure;
  readonly basis: Basis;
  readonly parts: Parts;
  readonly onClose: () => void;
}

function Body({ figure, opened, basis, parts, onClose }: BodyProps) {
  const t = useText();
  const say = useFigureText();
  const sentence = useFigureSentence();
  const missing = useApp(({ document }) => document.missing);
  const { arithmetic, formula } = opened;
  const read = opened.readings?.[missing] ?? arithmetic.value;
  const [low, high] = arithmetic.bounds;
  return (
    <>
      <p className="figure-value">
        {say(figure.measure, read)}{" "}
        {missing === "ignore" || !opened.readings ? null : (
          <span className="figure-under">{t("figure.under", { reading: t(`missing.${missing}`) })}</span>
        )}
      </p>
      <p className="figure-sentence">{sentence(figure, opened)}</p>
      <dl className="figure-facts">
        <div>
          <dt>{t("figure.formula")}</dt>
          <dd>
            <p>{t(`figure.means.${figure.measure}`)}</p>
            <p className="figure-formula">
              <bdi dir="ltr">{formula.formula}</bdi>{" "}
              <span className="soft">{t("figure.range", { range: formula.range })}</span>
            </p>
          </dd>
        </div>
        <div>
          <dt>{t("figure.rests")}</dt>
          <dd>
            {t(`figure.rests.${restsOn(figure)}`, {
              n: arithmetic.n,
              of: arithmetic.of,
              share: arithmetic.of > 0 ? arithmetic.coverage : 0,
            })}
          </dd>
        </div>
        <div>
          <dt>{t("figure.bounds")}</dt>
          <dd>
            {Number.isNaN(low)
              ? t("figure.bounds.none")
              : t("figure.bounds.said", { low: say(figure.measure, low), high: say(figure.measure, high) })}
          </dd>
        </div>
        <div>
          <dt>{t("figure.source")}</dt>
          <dd>{formula.source === "" ? t("figure.ours") : formula.source}</dd>
        </div>
      </dl>
      {opened.readings ? <ReadingsTable figure={figure} opened={opened} /> : null}
      <Terms figure={figure} arithmetic={arithmetic} basis={basis} onClose={onClose} />
      <FigureRows arithmetic={arithmetic} basis={basis} onClose={onClose} />
      <CopyFigure figure={figure} opened={opened} basis={basis} />
      <Siblings figure={figure} basis={basis} parts={parts} />
    </>
  );
}

/** What n counts. */
function restsOn(figure: FigureRef): "issues" | "actors" | "others" | "quarrels" | "against" | "triangles" {
  if (figure.of === "pair") return figure.kind === "actor" ? "issues" : "actors";
  if (figure.of === "issue") return "actors";
  if (figure.of === "network") return figure.measure === "lineIndex" ? "against" : "triangles";
  if (figure.measure === "known") return "issues";
  return figure.measure === "mediator" ? "quarrels" : "others";
}

/** How much the figure depends on what is unknown. */
function ReadingsTable({ figure, opened: { readings } }: { figure: FigureRef; opened: OpenedFigure }) {
  const t = useText();
  const say = useFigureText();
  const missing = useApp(({ document }) => document.missing);
  return (
    <table className="figure-readings">
      <caption>{t("figure.readings")}</caption>
      <thead>
        <tr>
          {MISSING_READINGS.map((each) => (
            <th key={each} scope="col">
              {t(`missing.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {MISSING_READINGS.map((each) => (
            <td key={each} aria-current={each === missing ? "true" : undefined}>
              {say(figure.measure, readings?.[each] ?? Number.NaN)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Siblings({ figure, basis, parts }: Pick<BodyProps, "figure" | "basis" | "parts">) {
  const t = useText();
  const { store } = usePorts();
  const say = useFigureText();
  const flipped = useApp(({ document }) => document.arrangement.flipped);
  const others = useMemo(() => siblings(figure, basis, parts, flipped), [figure, basis, parts, flipped]);
  const rest = others.filter(({ ref }) => ref.measure !== figure.measure);
  if (rest.length === 0) return null;
  return (
    <section aria-labelledby="figure-others">
      <h3 id="figure-others">{t("figure.others")}</h3>
      <ul className="figure-others">
        {rest.map(({ ref, value }) => (
          <li key={ref.measure}>
            <Button className="text-button" onPress={() => showFigure(store, ref)}>
              {t(`figure.name.${ref.measure}`)}
            </Button>{" "}
            <span>{say(ref.measure, value)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
