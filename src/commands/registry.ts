/** All commands, in the order in which menus list them. */
import type { Command } from "./command.ts";
import { DATA_COMMANDS } from "./dataCommands.ts";
import { MAP_COMMANDS } from "./mapCommands.ts";
import { PRESENT_COMMANDS } from "./presentCommands.ts";
import { VIEW_COMMANDS } from "./viewCommands.ts";

export const COMMANDS: readonly Command[] = [
  ...MAP_COMMANDS,
  ...VIEW_COMMANDS,
  ...DATA_COMMANDS,
  ...PRESENT_COMMANDS,
];

export type CommandId = (
  | (typeof MAP_COMMANDS)[number]
  | (typeof VIEW_COMMANDS)[number]
  | (typeof DATA_COMMANDS)[number]
  | (typeof PRESENT_COMMANDS)[number]
)["id"];

/** The command of an id; ids are checked by the compiler, so there always is one. */
export function commandOf(id: CommandId): Command {
  return COMMANDS.find((command) => command.id === id)!;
}
