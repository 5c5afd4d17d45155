/** All commands, in the order in which menus list them; of those that a key could mean, the first. */
import type { State } from "../state/model.ts";
import { ARRANGE_COMMANDS } from "./arrangeCommands.ts";
import { BESIDE_COMMANDS } from "./besideCommands.ts";
import { CHOICE_COMMANDS, isMade, type MadeId, madeIds, makeCommand } from "./choiceCommands.ts";
import type { Command } from "./command.ts";
import { COMPARE_COMMANDS } from "./compareCommands.ts";
import { CURSOR_COMMANDS } from "./cursorCommands.ts";
import { DATA_COMMANDS } from "./dataCommands.ts";
import { EGO_COMMANDS } from "./egoCommands.ts";
import { FIND_COMMANDS } from "./findCommands.ts";
import { HISTORY_COMMANDS } from "./historyCommands.ts";
import { LAYOUT_COMMANDS } from "./layoutCommands.ts";
import { MAP_COMMANDS } from "./mapCommands.ts";
import { MEASURES_COMMANDS } from "./measuresCommands.ts";
import { OUTLINE_COMMANDS } from "./outlineCommands.ts";
import { OWN_COMMANDS } from "./ownCommands.ts";
import { PRESENT_COMMANDS } from "./presentCommands.ts";
import { SHARE_COMMANDS } from "./shareCommands.ts";
import { VIEW_COMMANDS } from "./viewCommands.ts";

export const COMMANDS: readonly Command[] = [
  ...FIND_COMMANDS,
  ...COMPARE_COMMANDS,
  ...CURSOR_COMMANDS,
  ...MAP_COMMANDS,
  ...LAYOUT_COMMANDS,
  ...VIEW_COMMANDS,
  ...BESIDE_COMMANDS,
  ...EGO_COMMANDS,
  ...MEASURES_COMMANDS,
  ...OUTLINE_COMMANDS,
  ...OWN_COMMANDS,
  ...DATA_COMMANDS,
  ...HISTORY_COMMANDS,
  ...ARRANGE_COMMANDS,
  ...SHARE_COMMANDS,
  ...PRESENT_COMMANDS,
  ...CHOICE_COMMANDS,
];

export type CommandId =
  | (
      | (typeof FIND_COMMANDS)[number]
      | (typeof COMPARE_COMMANDS)[number]
      | (typeof CURSOR_COMMANDS)[number]
      | (typeof MAP_COMMANDS)[number]
      | (typeof LAYOUT_COMMANDS)[number]
      | (typeof VIEW_COMMANDS)[number]
      | (typeof BESIDE_COMMANDS)[number]
      | (typeof EGO_COMMANDS)[number]
      | (typeof MEASURES_COMMANDS)[number]
      | (typeof OUTLINE_COMMANDS)[number]
      | (typeof DATA_COMMANDS)[number]
      | (typeof OWN_COMMANDS)[number]
      | (typeof HISTORY_COMMANDS)[number]
      | (typeof ARRANGE_COMMANDS)[number]
      | (typeof SHARE_COMMANDS)[number]
      | (typeof PRESENT_COMMANDS)[number]
      | (typeof CHOICE_COMMANDS)[number]
    )["id"]
  | MadeId;

/** The commands that there are in a state: all of the list, and those made for what the dataset holds. */
export function commandsIn(state: State): readonly Command[] {
  return [...COMMANDS, ...madeIds(state).map(makeCommand)];
}

/** The command of an id; ids are checked by the compiler, so there always is one. */
export function commandOf(id: CommandId): Command {
  return isMade(id) ? makeCommand(id) : COMMANDS.find((command) => command.id === id)!;
}
