/** Four boxes and a slider: the filter of the bench page. */
import type { Stance } from "../../domain/stance.ts";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2025;
/** What the boxes are called, and the stance each lets through. */
const BOXES: readonly (readonly [string, Stance])[] = [
  ["support", "support"],
  ["oppose", "oppose"],
  ["abstain", "neutral"],
  ["mixed", "conditional"],
];

/** @param onChange is given the stances ticked (none = all), the first year (0 = any), and when the hand asked. */
export function buildPanel(
  side: HTMLElement,
  onChange: (stances: Stance[], year: number, time: number) => void,
): void {
  const boxes = BOXES.map(([name, stance]) => {
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", id: `s-${name}`, checked: true });
    const label = document.createElement("label");
    label.style.display = "block";
    label.append(box, name);
    side.append(label);
    return { box, stance };
  });
  const from = document.createElement("input");
  const range = { min: `${FIRST_YEAR}`, max: `${LAST_YEAR}`, value: `${FIRST_YEAR}` };
  Object.assign(from, { type: "range", id: "from", ...range });
  side.append(from);
  side.addEventListener("input", ({ timeStamp }) => {
    const ticked = boxes.flatMap(({ box, stance }) => (box.checked ? [stance] : []));
    const year = Number(from.value);
    onChange(ticked.length === boxes.length ? [] : ticked, year > FIRST_YEAR ? year : 0, timeStamp);
  });
}
