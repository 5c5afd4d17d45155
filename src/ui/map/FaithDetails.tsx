/** How true the map is, in full: each figure with its meaning and with what chance would show; what it cannot place, by name. */
import { Button } from "react-aria-components";
import { conditionalOf } from "../../domain/conditional.ts";
import { FIT_FIGURES, type MapFit } from "../../state/fit.ts";
import { arrange, select } from "../../state/store.ts";
import { CopyButton } from "../CopyButton.tsx";
import { useApp, usePorts, useText } from "../context.tsx";
import { severalSo } from "../countedSo.ts";
import { plain } from "../plain.ts";
import { Sheet } from "../Sheet.tsx";
import { FitFigures } from "./FitFigures.tsx";
import { useFitSource, useSaid } from "./fitWords.ts";
import { useThings } from "./useThings.ts";

/** Of nodes that cannot be placed so many are named. */
const MOST_NAMED = 20;

export function FaithDetails({ onClose }: { onClose: () => void }) {
  const t = useText();
  const fit = useApp((state) => state.fit);
  return (
    <Sheet title={t("faith.more")} onClose={onClose}>
      <div className="faith-details">
        <p>{t(fit?.mode === "columns" ? "faith.whatColumns" : "faith.what")}</p>
        {fit ? <FitFigures fit={fit} onClose={onClose} /> : <p>{t("faith.measuring")}</p>}
        {fit?.mode === "both" ? <Untested fit={fit} /> : null}
        {fit && fit.mode !== "columns" ? <Misplaced fit={fit} onClose={onClose} /> : null}
        <Choices />
        {fit ? <CopyFit fit={fit} /> : null}
      </div>
    </Sheet>
  );
}

/** All figures in sentences, with what they are of, for the clipboard. */
function CopyFit({ fit: { figures, floor, pairs } }: { fit: MapFit }) {
  const t = useText();
  const say = useSaid();
  const source = useFitSource();
  const data = useApp(({ opened }) => opened?.dataset.name ?? "");
  const text = () =>
    [
      ...FIT_FIGURES.filter((name) => figures[name] !== undefined).map((name) =>
        t("faith.copied", {
          figure: t(`faith.figure.${name}`),
          value: say(name, figures[name]),
          chance: say(name, floor?.[name]),
          means: t(`faith.means.${name}`),
          source: source(name),
        }),
      ),
      t("faith.pairs", { pairs }),
      t("compare.text.data", { data: plain(data) }),
    ].join(" ");
  return (
    <div className="compare-copy">
      <CopyButton text={text} />
    </div>
  );
}

function Untested({ fit }: { fit: MapFit }) {
  const t = useText();
  return (
    <ul className="faith-notes">
      <li>{t("faith.pairs", { pairs: fit.pairs })}</li>
      <li>{t("faith.untestedIssues", { count: fit.issues - fit.testedIssues, all: fit.issues })}</li>
      <li>{t("faith.untestedActors", { count: fit.actors - fit.testedActors, all: fit.actors })}</li>
    </ul>
  );
}

/** By name; a press selects the node, whose lines then say what is to be known. */
function Misplaced({ fit, onClose }: { fit: MapFit; onClose: () => void }) {
  const t = useText();
  const { store } = usePorts();
  const thingOf = useThings();
  if (fit.misplaced.length === 0) return <p>{t("faith.allPlaced")}</p>;
  return (
    <section aria-labelledby="faith-misplaced">
      <h3 id="faith-misplaced">{t("faith.notPlaced")}</h3>
      <p className="soft">{t("faith.notPlacedMeans")}</p>
      {fit.misplaced.length > MOST_NAMED ? <p className="soft">{t("faith.ringed")}</p> : null}
      <ul className="faith-names">
        {fit.misplaced.slice(0, MOST_NAMED).map(({ key, accuracy }) => {
          const thing = thingOf(key);
          return thing ? (
            <li key={key}>
              <Button
                className="text-button"
                onPress={() => {
                  select(store, { kind: thing.kind, id: thing.id });
                  onClose();
                }}
              >
                {thing.name}
              </Button>{" "}
              <span className="soft">{t("faith.accuracy", { accuracy })}</span>
            </li>
          ) : null;
        })}
      </ul>
      {fit.misplaced.length > MOST_NAMED ? (
        <p>{t("faith.moreNames", { count: fit.misplaced.length - MOST_NAMED })}</p>
      ) : null}
    </section>
  );
}

/** What a person has chosen that moves nodes: stated where its effect is stated. */
function Choices() {
  const t = useText();
  const { store, run } = usePorts();
  const thingOf = useThings();
  const { places, arrangement } = useApp(({ document }) => document);
  const { mode, way, neutral, flipped, afresh } = arrangement;
  const dataset = useApp(({ opened }) => opened?.dataset);
  const conditional = dataset && conditionalOf(dataset);
  const names = (keys: readonly string[]) => keys.map((key) => thingOf(key)?.name ?? key).join(", ");
  return (
    <section aria-labelledby="faith-choices">
      <h3 id="faith-choices">{t("faith.choices")}</h3>
      <ul className="faith-notes">
        <li>
          {t(
            mode === "columns"
              ? "faith.way.columns"
              : `faith.way.${way}.${mode === "both" ? "both" : "pairs"}`,
          )}
        </li>
        <li>{t(`faith.neutral.${neutral}`)}</li>
        <li>{severalSo(dataset ?? {}, t)}</li>
        <li>{t("faith.conditional", { value: conditional })}</li>
        {afresh ? <li>{t("faith.afresh")}</li> : null}
        {places.size > 0 ? (
          <li>
            {t("faith.byHand", { count: places.size, names: names([...places.keys()].slice(0, MOST_NAMED)) })}{" "}
            <Button className="text-button" onPress={() => run("places.clear")}>
              {t("history.putBack")}
            </Button>
          </li>
        ) : null}
        {flipped.length > 0 ? (
          <li>
            {t("faith.flipped", { names: names(flipped.map((id) => `i:${id}`)) })}{" "}
            <Button className="text-button" onPress={() => arrange(store, { flipped: [] })}>
              {t("faith.flipBack")}
            </Button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
