/** The ego view as sentences with their sources, for the clipboard. */
import { useIntl } from "react-intl";
import { STANCES } from "../../domain/stance.ts";
import { sourcesOfTies } from "../../state/compare.ts";
import type { Neighbour } from "../../state/ego.ts";
import { CopyButton } from "../CopyButton.tsx";
import { useSourcesText } from "../compare/useSourcesText.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { useFigureText } from "../measures/words.ts";
import { plain } from "../plain.ts";
import type { FoundEgo } from "./useEgo.ts";

/** So many of the nearest, and of the farthest, are named. */
const NAMED = 3;

export function EgoCopy(found: FoundEgo) {
  const textOf = useEgoText();
  return <CopyButton text={() => textOf(found)} />;
}

function useEgoText(): (found: FoundEgo) => string {
  const t = useText();
  const intl = useIntl();
  const names = useNames();
  const say = useFigureText();
  const sourcesText = useSourcesText();
  const narrowed = useApp((state, selectors) => selectors.mask(state) !== undefined);
  return ({ shown, ego, model }) => {
    const { dataset } = shown;
    const [own, by] =
      ego.kind === "actor" ? [dataset.actors, dataset.issues] : [dataset.issues, dataset.actors];
    const list = (texts: readonly string[]) => intl.formatList(texts, { type: "conjunction" });
    const called = (things: readonly { name: string; names: ReadonlyMap<string, string> }[], index: number) =>
      plain(names(things[index]!));
    const group = (stance: string, those: readonly number[]) =>
      t("ego.text.group", { stance, names: list(those.map((thing) => called(by, thing))) });
    const number = ({ index, agreement, common, all }: Neighbour) =>
      t("ego.text.other", {
        name: called(own, index),
        number: t("ego.number", {
          agreement: say("agreement", agreement),
          rests: t(`ego.rests.${ego.kind}`, { common, all }),
        }),
      });
    const near = model.neighbours.slice(0, NAMED);
    const far = model.neighbours.slice(NAMED).slice(-NAMED).reverse();
    const sources = sourcesOfTies(
      shown,
      model.groups.flatMap((each) => each.ties.map(({ tie }) => tie)),
    );
    return [
      t(`ego.text.${ego.kind}`, { name: called(own, model.index), known: model.known, all: model.all }),
      ...model.groups.flatMap(({ stance, ties: those }) =>
        those.length === 0
          ? []
          : [
              group(
                t(`stance.${STANCES[stance]!}`),
                those.map(({ by: thing }) => thing),
              ),
            ],
      ),
      model.silent.length === 0 ? "" : group(t("ego.silent"), model.silent),
      near.length === 0 ? "" : t("ego.text.near", { list: list(near.map(number)) }),
      far.length === 0 ? "" : t("ego.text.far", { list: list(far.map(number)) }),
      narrowed ? t("figure.narrowed") : "",
      t("compare.text.data", { data: plain(dataset.name) }),
      sourcesText(sources),
    ]
      .filter((text) => text !== "")
      .join(" ");
  };
}
