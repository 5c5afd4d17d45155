/** A report of our own mistake that carries no data: kind of error and places in the code, never its message. */

const FRAME = /^\s*at\s|@.*:\d+:\d+\s*$/;
const MAX_FRAMES = 20;

/** Text of a report; an error's message is left out, because it may quote what somebody loaded. */
export function reportOf(panel: string, error: unknown, componentStack: string): string {
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return [
    `Standpoint: ${kind} in ${panel}`,
    `Browser: ${navigator.userAgent}`,
    ...framesOf(stack),
    "Components:",
    ...framesOf(componentStack),
  ].join("\n");
}

function framesOf(stack: string): string[] {
  return stack
    .split("\n")
    .filter((line) => FRAME.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim().replace(/[?#][^):\s]*/g, "")); // addresses without query and fragment
}
