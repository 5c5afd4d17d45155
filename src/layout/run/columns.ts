/** Columns: the order of everything first, then of what is asked for, changed as little as need be. */
import { layOutColumns } from "../columns/columns.ts";
import type { Places } from "../sis/types.ts";
import { roomOf } from "./forceAtlas.ts";
import type { LayoutRun, LayoutTask, Sheet } from "./task.ts";

/** A row holds a name beside its node. */
const ROW = 11;
/** Width of an upright picture to its height. */
const UPRIGHT_RUN = 0.33;

export function runColumns(task: LayoutTask): LayoutRun {
  let places: Places | undefined;
  const make = () => {
    const { positions } = layOutColumns(task.base.input, optionsOf(task.base));
    if (!task.now) return positions;
    const { sheet, from } = task.now;
    const before = Float64Array.from({ length: from.length * 2 }, (_, k) =>
      from[k >> 1]! < 0 ? Number.NaN : positions[2 * from[k >> 1]! + (k & 1)]!,
    );
    return layOutColumns(sheet.input, { ...optionsOf(sheet), before }).positions;
  };
  const held = (at: Places, holds: LayoutTask["held"]) => {
    const next = at.slice();
    for (const { node, x, y } of holds) next.set([x, y], 2 * node);
    return next;
  };
  return {
    step() {
      places ??= held(make(), task.held);
      return true;
    },
    get share() {
      return places ? 1 : 0;
    },
    places: () => places,
    base: () => undefined,
    drag(node, x, y) {
      places = held(places ?? make(), [{ node, x, y }]);
      return places;
    },
  };
}

function optionsOf({ look }: Sheet) {
  const room = roomOf(look);
  // On an upright sheet the names, which stand outside, need the width more than the lines between do.
  if (look.upright) for (let k = 0; k < room.length; k += 2) room[k] = 0;
  if (look.boxes) for (let k = 1; k < room.length; k += 2) room[k] = ROW;
  const { frame } = look;
  return { frame: look.upright ? { ...frame, width: UPRIGHT_RUN * frame.height } : frame, room };
}
