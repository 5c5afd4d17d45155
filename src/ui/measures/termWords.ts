/** A term of a figure by what it has that the figure does not name. */
import type { MessageId } from "../../i18n/messages.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import type { Term } from "../../state/measures/openFigure.ts";
import { useText } from "../context.tsx";
import { plain } from "../plain.ts";
import type { Picture } from "../useShown.ts";
import { isolated, useNamer, useNumber } from "./words.ts";

type TermKind = "statement" | "issue" | "actor" | "pair" | "three" | "groups" | "positions" | "coders";

/** What the terms of a figure are: the head of their column. */
export function termHead(first: Term, figure: FigureRef): MessageId {
  const kind = kindOf(first, figure);
  return kind === "groups" ? "figure.term.actor" : `figure.term.${kind}`;
}

function kindOf({ actors, issues }: Term, figure: FigureRef): TermKind {
  if (actors.length === 3) return "three";
  switch (figure.of) {
    case "pair":
      return figure.kind === "actor" ? "issue" : "actor";
    case "tie":
      return figure.measure === "activity" ? "issue" : "actor";
    case "audit":
      return figure.kind === "actor" ? "issue" : "actor";
    case "issue":
      if (figure.measure === "winShare") return "positions";
      return GROUPED.has(figure.measure) ? "groups" : "actor";
    case "actor":
      if (issues.length > 0) return "issue";
      return figure.measure === "mediator" ? "pair" : "actor";
    case "window":
      return issues.length > 0 ? "statement" : "pair";
    case "network":
      return figure.measure === "krippendorffAlpha" ? "coders" : "pair";
  }
}

const GROUPED: ReadonlySet<string> = new Set(["groupConsensus", "representativeness", "feasibility"]);

export function useTermWords(figure: FigureRef, { dataset }: Picture): (term: Term, at: number) => string {
  const t = useText();
  const namer = useNamer();
  const number = useNumber();
  const coder = (code: number | undefined) => plain(dataset.stances.text.coder?.values.at(code ?? 0) ?? "");
  return (term, at) => {
    const { actors, issues, values } = term;
    switch (kindOf(term, figure)) {
      case "statement":
        return t("figure.subject.tie", {
          actor: isolated(namer.actor(actors[0]!)),
          issue: isolated(namer.issue(issues[0]!)),
        });
      case "issue":
        return issues.map(namer.issue).map(isolated).join(", ");
      case "actor":
        return namer.actor(actors.at(figure.of === "actor" ? -1 : 0)!);
      case "groups":
        if (figure.measure !== "feasibility") return t("figure.term.group", { number: at + 1 });
        return t(SIDES[values["side"] ?? 0]!);
      case "positions":
        return t("figure.term.two", { p: number(values["p"]!), q: number(values["q"]!) });
      case "coders":
        return `${isolated(coder(values["coder"]))}, ${isolated(coder(values["other"]))}`;
      default:
        return actors.map((actor) => isolated(namer.actor(actor))).join(", ");
    }
  };
}

const SIDES = ["figure.term.side.0", "figure.term.side.1", "figure.term.side.2"] as const;
