/** The catalogue of the app: every text that a person sees, by key. */
import evidence from "./messages/evidence.en.json" with { type: "json" };
import filters from "./messages/filters.en.json" with { type: "json" };
import find from "./messages/find.en.json" with { type: "json" };
import help from "./messages/help.en.json" with { type: "json" };
import history from "./messages/history.en.json" with { type: "json" };
import outline from "./messages/outline.en.json" with { type: "json" };
import own from "./messages/own.en.json" with { type: "json" };
import present from "./messages/present.en.json" with { type: "json" };
import problems from "./messages/problems.en.json" with { type: "json" };
import share from "./messages/share.en.json" with { type: "json" };
import shell from "./messages/shell.en.json" with { type: "json" };
import terms from "./messages/terms.en.json" with { type: "json" };

export const ENGLISH = {
  ...terms,
  ...shell,
  ...filters,
  ...evidence,
  ...problems,
  ...find,
  ...help,
  ...history,
  ...outline,
  ...own,
  ...present,
  ...share,
};

/** A key of the catalogue; the compiler refuses any other. */
export type MessageId = keyof typeof ENGLISH;

/** Whether a composed key (such as `problem.` + code) is in the catalogue. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(ENGLISH, id);
}
