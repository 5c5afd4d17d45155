/** A figure opened: what it says, how it is worked out, what was put in, how sure it is, and the statements behind it. */
import { Button } from "react-aria-components";
import { showFigure } from "../../state/above.ts";
import type { ActorFigure, FigureRef } from "../../state/measures/figure.ts";
import { MISSING_READINGS } from "../../state/measures/missing.ts";
import type { FigureAnswer, OpenedFigure } from "../../state/measures/openFigure.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Sheet } from "../Sheet.tsx";
import type { Picture } from "../useShown.ts";
import { CopyFigure } from "./CopyFigure.tsx";
import { FigureRows } from "./FigureRows.tsx";
import { Terms } from "./Terms.tsx";
import { useFigureSentence } from "./useFigureSentence.ts";
import { useMeasured, useMeasuredPicture } from "./useMeasured.ts";
import { useFigureText, useSubject } from "./words.ts";
import "./measures.css";
import "./figure.css";

export function FigureSheet({ onClose }: { onClose: () => void }) {
  const ref = useApp(({ figure }) => figure);
  const shown = useMeasuredPicture();
  return ref && shown ? <OneFigure figure={ref} shown={shown} onClose={onClose} /> : null;
}

function OneFigure({ figure, shown, onClose }: { figure: FigureRef; shown: Picture; onClose: () => void }) {
  const t = useText();
  const subject = useSubject();
  const unknown = useApp(({ document }) => document.missing);
  const flipped = useApp(({ document }) => document.arrangement.flipped);
  const { found, working } = useMeasured("figure", { ref: figure, unknown, flipped }, shown);
  const title = t("figure.title", { figure: t(`figure.name.${figure.measure}`), subject: subject(figure) });
  const answer = working ? undefined : found?.answer;
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="figure-sheet">
        {answer?.opened ? (
          <Body
            figure={figure}
            opened={answer.opened}
            siblings={answer.siblings}
            shown={shown}
            onClose={onClose}
          />
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
  readonly shown: Picture;
  readonly siblings: FigureAnswer["siblings"];
  readonly onClose: () => void;
}

function Body({ figure, opened, siblings, shown, onClose }: BodyProps) {
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
        {arithmetic.upperBound ? <span className="figure-under">{t("figure.upperBound")}</span> : null}
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
              rest: arithmetic.of - arithmetic.n,
              mostly: arithmetic.of > 2 * arithmetic.n,
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
      <Terms figure={figure} arithmetic={arithmetic} shown={shown} onClose={onClose} />
      <FigureRows arithmetic={arithmetic} shown={shown} onClose={onClose} />
      <CopyFigure figure={figure} opened={opened} shown={shown} />
      <Siblings figure={figure} siblings={siblings} />
    </>
  );
}

/** What n counts. */
function restsOn(figure: FigureRef) {
  switch (figure.of) {
    case "pair":
      if (figure.measure === "together") return "settings";
      if (figure.measure === "trade") return "trades";
      return figure.kind === "actor" ? "issues" : "actors";
    case "tie":
      return "statements";
    case "audit":
      return "known";
    case "issue":
      return "actors";
    case "actor":
      return OF_ACTORS[figure.measure] ?? "others";
    case "window":
      return OF_WINDOW[figure.measure];
    case "network":
      return OF_NETWORK[figure.measure];
  }
}

const OF_WINDOW = {
  windowStatements: "window",
  windowAgreement: "pairs",
  windowLine: "against",
  windowMoved: "pairs",
} as const;

const OF_ACTORS = {
  known: "issues",
  mobilisation: "issues",
  mediator: "quarrels",
  capability: "capable",
  competitiveness: "capable",
  volatility: "moves",
} as const satisfies Partial<Record<ActorFigure, string>> as Partial<
  Record<ActorFigure, "issues" | "quarrels" | "capable" | "moves">
>;

const OF_NETWORK = {
  lineIndex: "against",
  coalitions: "against",
  triangleIndex: "triangles",
  stress: "placed",
  networkDistance: "pairs",
  krippendorffAlpha: "coded",
} as const;

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

function Siblings({ figure, siblings }: Pick<BodyProps, "figure" | "siblings">) {
  const t = useText();
  const { store } = usePorts();
  const say = useFigureText();
  const rest = siblings.filter(({ ref }) => ref.measure !== figure.measure);
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
            {Number.isFinite(value) ? <span>{say(ref.measure, value)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
