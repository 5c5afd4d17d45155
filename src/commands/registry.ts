/** All commands, in the order in which menus list them; of those that a key could mean, the first. */
import type { Command } from "./command.ts";
import { CURSOR_COMMANDS } from "./cursorCommands.ts";
import { DATA_COMMANDS } from "./dataCommands.ts";
import { MAP_COMMANDS } from "./mapCommands.ts";
import { OUTLINE_COMMANDS } from "./outlineCommands.ts";
import { VIEW_COMMANDS } from "./viewCommands.ts";

export const COMMANDS: readonly Command[] = [
  ...CURSOR_COMMANDS,
  ...MAP_COMMANDS,
  ...VIEW_COMMANDS,
  ...OUTLINE_COMMANDS,
  ...DATA_COMMANDS,
];

export type CommandId = (
  | (typeof CURSOR_COMMANDS)[number]
  | (typeof MAP_COMMANDS)[number]
  | (typeof VIEW_COMMANDS)[number]
  | (typeof OUTLINE_COMMANDS)[number]
  | (typeof DATA_COMMANDS)[number]
)["id"];

/** The command of an id; ids are checked by the compiler, so there always is one. */
export function commandOf(id: CommandId): Command {
  return COMMANDS.find((command) => command.id === id)!;
}
