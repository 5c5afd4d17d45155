/** The map's colours, read from the style sheet, so that there is one place for them. */
import type { Palette, Rgb } from "../view/types.ts";

/** Resolves custom properties through an element that computes colours; for paper always the light ones. */
export function readPalette(forPaper = false): Palette {
  const { dataset } = document.documentElement;
  if (forPaper) dataset["paper"] = "";
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.setProperty("forced-color-adjust", "none"); // else every colour reads as the one of text
  document.body.append(probe);
  const read = (name: string): Rgb => {
    probe.style.color = `var(--${name})`;
    return parseRgb(getComputedStyle(probe).color);
  };
  const number = (name: string) => Number(getComputedStyle(probe).getPropertyValue(`--${name}`)) || 1;
  const palette: Palette = {
    paper: read("paper"),
    ink: read("ink"),
    accent: read("accent"),
    stances: [read("support"), read("oppose"), read("conditional"), read("neutral")],
    actor: read("node-actor"),
    issue: read("node-issue"),
    issueRim: read("node-issue-rim"),
    quiet: number("quiet"),
    hearsay: number("hearsay"),
  };
  probe.remove();
  delete dataset["paper"];
  return palette;
}

function parseRgb(text: string): Rgb {
  const [r = 0, g = 0, b = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [r / 255, g / 255, b / 255];
}

/** Calls back when the system's theme or contrast changes; returns what stops it. */
export function onSystemTheme(changed: () => void): () => void {
  const queries = [
    "(prefers-color-scheme: dark)",
    "(prefers-contrast: more)",
    "(forced-colors: active)",
    "print",
  ].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}
