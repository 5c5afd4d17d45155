/** The command line's way in: picks the command, runs it, and turns what goes wrong into words and an exit status. */
import { type Command, type Context, Failure, REFUSED } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { printError, printLine, ReaderGone } from "./output.ts";
import { t } from "./words.ts";

/** Runs the command line; resolves to the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    if (!(error instanceof Failure)) throw error;
    await printError(error.message);
    return REFUSED;
  }
}

async function dispatch([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) {
    await printError(help());
    return REFUSED;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    await printLine(help());
    return 0;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) throw new Failure(t("cli.unknown-command", { name }));
  if (args.includes("--help") || args.includes("-h")) {
    await printLine(helpOf(command));
    return 0;
  }
  return command.run(contextOf(command, args));
}

/** Splits arguments into files and options; refuses options that the command does not know. */
function contextOf(command: Command, args: readonly string[]): Context {
  const files: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === "--") {
      files.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith("-") || arg === "-") {
      files.push(arg);
      continue;
    }
    const [key, written] = splitOption(arg);
    const option = command.options.find(({ flag }) => flag === key);
    if (!option) throw new Failure(t("cli.unknown-option", { option: arg, command: command.name }));
    if (!option.takesValue && written !== undefined)
      throw new Failure(t("cli.option-value-unwanted", { option: key }));
    const value = option.takesValue ? (written ?? args[++i]) : "";
    if (value === undefined) throw new Failure(t("cli.option-value-missing", { option: key }));
    options.set(key, value);
  }
  if (files.length === 0) throw new Failure(t("cli.no-files", { command: command.name }));
  return { files, options };
}

function splitOption(arg: string): [string, string | undefined] {
  const equals = arg.indexOf("=");
  return equals < 0 ? [arg, undefined] : [arg.slice(0, equals), arg.slice(equals + 1)];
}

function help(): string {
  const width = Math.max(...COMMANDS.map(({ usage }) => usage.length));
  const commands = COMMANDS.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${t(summary)}`);
  return [t("cli.help"), "", ...commands, "", t("cli.help.more")].join("\n");
}

function helpOf({ usage, summary, options }: Command): string {
  const width = Math.max(...options.map(({ flag, value }) => `${flag} ${value ?? ""}`.length));
  const lines = options.map(
    ({ flag, value, summary }) => `  ${`${flag} ${value ?? ""}`.padEnd(width)}  ${t(summary)}`,
  );
  return [`${t("cli.usage", { usage })}`, "", t(summary), "", ...lines].join("\n");
}
