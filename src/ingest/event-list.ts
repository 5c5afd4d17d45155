/** What statements of Discourse Network Analyzer are known by: their variables may be called as our columns are, and mean something else. */
export const EVENT_ACTORS = "organization organisation actor party institution stakeholder player".split(" ");
export const EVENT_ISSUES =
  "concept issue category claim policy question motion resolution proposal topic".split(" ");
export const EVENT_STANCES = "agreement stance position qualifier view opinion vote attitude".split(" ");

/** Positions of an actor, an issue and a stance in a list of statements; undefined where the headings are not those of one. */
export function eventColumns(folded: readonly string[]): number[] | undefined {
  if (!folded.includes("statement_id") || !folded.includes("start_position")) return undefined;
  const found = [[...EVENT_ACTORS, "person"], EVENT_ISSUES, EVENT_STANCES].map((names) =>
    folded.findIndex((heading) => names.includes(heading)),
  );
  return found.some((index) => index < 0) ? undefined : found;
}
