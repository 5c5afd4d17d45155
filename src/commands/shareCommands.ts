/** Taking the picture and the statements along. */
import type { MessageId } from "../i18n/messages.ts";
import type { State } from "../state/model.ts";
import type { Command, Taking } from "./command.ts";

const isOpen = ({ opened }: State) => opened !== undefined;

const taking = <Id extends string>(id: Id, label: MessageId, what: Taking) => ({
  id,
  label,
  when: isOpen,
  why: "why.noData" as const,
  run: ({ takeAlong }: Parameters<Command["run"]>[0]) => takeAlong?.(what),
});

export const SHARE_COMMANDS = [
  taking("share.copyPicture", "share.copyPicture", "copyPicture"),
  taking("share.svg", "share.svg", "svg"),
  taking("share.png1", "share.png1", "png1"),
  taking("share.png2", "share.png2", "png2"),
  taking("share.png4", "share.png4", "png4"),
  taking("share.csvShown", "share.csvShown", "csvShown"),
  taking("share.csvAll", "share.csvAll", "csvAll"),
  taking("share.json", "share.json", "json"),
  taking("share.print", "share.print", "print"),
] as const satisfies readonly Command[];
