/** Every command, in the order of the help. */
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { convert } from "./convert.ts";
import { layout } from "./layout.ts";
import { measure } from "./measure.ts";

export const COMMANDS: readonly Command[] = [check, convert, layout, measure];
