/** Commands under headings, by the first word of their ids. */

export const COMMAND_GROUPS = [
  "find",
  "select",
  "filter",
  "view",
  "map",
  "data",
  "settings",
  "more",
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

const GROUP_OF: ReadonlyMap<string, CommandGroup> = new Map([
  ["find", "find"],
  ["help", "find"],
  ["map", "map"],
  ["cursor", "map"],
  ["layout", "map"],
  ["view", "view"],
  ["panel", "view"],
  ["measures", "view"],
  ["outline", "view"],
  ["present", "view"],
  ["selection", "select"],
  ["fold", "select"],
  ["history", "select"],
  ["places", "select"],
  ["node", "select"],
  ["keep", "data"],
  ["filter", "filter"],
  ["data", "data"],
  ["own", "data"],
  ["share", "data"],
  ["theme", "settings"],
  ["size", "settings"],
  ["names", "settings"],
  ["locale", "settings"],
  ["keys", "settings"],
]);

/** The group of a command; an id that begins with no known word goes to the last. */
export function groupOf({ id }: { readonly id: string }): CommandGroup {
  return GROUP_OF.get(/^\w*/.exec(id)![0]) ?? "more";
}
