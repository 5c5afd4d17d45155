/** The words of the command line, from the catalogue. */
import type { Problem } from "../domain/problem.ts";
import cli from "../i18n/messages/cli.en.json" with { type: "json" };
import measures from "../i18n/messages/cli-measure.en.json" with { type: "json" };
import problems from "../i18n/messages/problems.en.json" with { type: "json" };
import { createMessages } from "../i18n/plain.ts";

const CATALOGUE = { ...cli, ...measures, ...problems };

/** A key of the command line's own messages. */
export type CliMessageId = keyof typeof cli | keyof typeof measures;

/** A message in words. */
export const t = createMessages<keyof typeof CATALOGUE>("en", CATALOGUE);

type ProblemCode = keyof typeof problems extends infer Id
  ? Id extends `problem.${infer Code}`
    ? Code
    : never
  : never;

/** What a problem says. */
export function problemText({ code, params, level: _, ...place }: Problem): string {
  return t(`problem.${code as ProblemCode}`, { ...place, ...params });
}

/** The heading over problems of one kind; a problem of a whole file has none. */
export function problemTitle(code: string): string | undefined {
  const id = `problem.${code}.title`;
  return Object.hasOwn(CATALOGUE, id) ? t(id as keyof typeof CATALOGUE) : undefined;
}
