/** `layout`: where a map puts every node, how faithful that is, what chance would reach, and what is drawn worst. */
import type { NeutralValue } from "../graph/positions.ts";
import { load } from "../ingest/load.ts";
import { type Command, Failure } from "./command.ts";
import { readInputs } from "./files.ts";
import { layoutNodes } from "./layoutInput.ts";
import { LAY_OUT, LAYOUT_MODES, type LaidOut, type LayoutMode } from "./layoutModes.ts";
import { printError, printJson, printLine } from "./output.ts";
import { READING_OPTIONS, readingOptions } from "./readingOptions.ts";
import { exitStatus, problemLines, refusal } from "./report.ts";
import { t } from "./words.ts";

/** What an abstention counts as. Read as opposition, it is a mild one. */
const ABSTAIN: ReadonlyMap<string, NeutralValue> = new Map([
  ["neutral", 0],
  ["oppose", -0.5],
  ["missing", null],
]);

export const layout: Command = {
  name: "layout",
  usage: "layout FILE… [--json]",
  summary: "cli.layout",
  options: [
    { flag: "--json", takesValue: false, summary: "cli.layout.json" },
    { flag: "--mode", value: LAYOUT_MODES.join("|"), takesValue: true, summary: "cli.layout.mode" },
    {
      flag: "--abstain",
      value: [...ABSTAIN.keys()].join("|"),
      takesValue: true,
      summary: "cli.layout.abstain",
    },
    ...READING_OPTIONS,
  ],
  async run({ files, options }) {
    const mode = (options.get("--mode") ?? LAYOUT_MODES[0]) as LayoutMode;
    if (!LAYOUT_MODES.includes(mode)) throw new Failure(unknown("--mode", LAYOUT_MODES, mode));
    const abstain = options.get("--abstain") ?? "neutral";
    const neutral = ABSTAIN.get(abstain);
    if (neutral === undefined) throw new Failure(unknown("--abstain", [...ABSTAIN.keys()], abstain));
    const result = await load(await readInputs(files), readingOptions(options));
    const message = refusal(result);
    if (message !== null) {
      await printError(t("cli.refused", { message }));
      return exitStatus(result);
    }
    const problems = problemLines(result.problems.filter(({ level }) => level === "error"));
    if (problems.length > 0) await printError(problems.join("\n"));
    const laidOut = LAY_OUT[mode](layoutNodes(result.dataset!, result, neutral));
    if (options.has("--json")) await printJson({ mode, abstain, ...reportJson(laidOut) });
    else await printLine(reportText(laidOut).join("\n"));
    return exitStatus(result);
  },
};

function unknown(option: string, values: readonly string[], value: string): string {
  return t("cli.layout.unknown", { option, values: values.join(", "), value });
}

/** Below this, a node is said to be drawn badly. */
const BAD = 0.8;
const PLACES = 1000;

/** Its shape is what scripts rely on. Places in pixels, y up, to the thousandth. */
function reportJson({ keys, places, fit, floor, accuracy }: LaidOut): Record<string, unknown> {
  const rounded = (value: number) => Math.round(value * PLACES) / PLACES + 0;
  const place = (k: number) => ({ x: rounded(places[2 * k]!), y: rounded(places[2 * k + 1]!) });
  return {
    positions: Object.fromEntries(keys.map((key, k) => [key, place(k)])),
    fit,
    floor,
    worst: worstOf(accuracy).map((k) => ({ key: keys[k], accuracy: accuracy[k] })),
    untested: keys.filter((_, k) => Number.isNaN(accuracy[k]!)),
  };
}

/** The worst first. */
function worstOf(accuracy: Float64Array): number[] {
  return [...accuracy.keys()]
    .filter((k) => accuracy[k]! < BAD)
    .sort((p, q) => accuracy[p]! - accuracy[q]! || p - q);
}

/** So many of the worst are named; `--json` names all. */
const NAMED = 10;

function reportText({ keys, fit, floor, accuracy }: LaidOut): string[] {
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : String(Math.round(value * PLACES) / PLACES);
  const figures = Object.keys(fit).map((name) =>
    t("cli.layout.figure", { name, fit: shown(fit[name]), floor: shown(floor[name]) }),
  );
  const worst = worstOf(accuracy);
  const named = worst.slice(0, NAMED).map((k) => `  ${keys[k]} ${shown(accuracy[k])}`);
  const untested = accuracy.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0);
  return [
    t("cli.layout.nodes", { count: keys.length }),
    ...figures,
    t("cli.layout.worst", { count: worst.length, untested }),
    ...named,
  ];
}
