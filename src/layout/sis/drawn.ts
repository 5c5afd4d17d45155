/** The map as a picture in pixels, and all that a later picture needs in order to resemble it. */
import { trayBeneath } from "../arrange.ts";
import { firstLook } from "./look.ts";
import type { Places } from "./types.ts";
import { arrange, type Sketch, unrestOf, type Work } from "./work.ts";

/** Entries by node. */
export interface Drawn {
  /** Pixels, centred on the origin, y up; NaN for a node that was not there. */
  readonly positions: Places;
  /** Pixels per map unit. */
  readonly scale: number;
  /** What the forces still asked of each node where it stands, map units: what did not change is not to move. */
  readonly unrest: Float64Array;
  /** Nodes marked 1 were placed by hand, and stay. */
  readonly pinned: Uint8Array;
  /** Nodes marked 1 stand in the tray, because nothing reaches them: their place means nothing. */
  readonly tray: Uint8Array;
}

/**
 * A picture by the nodes of another input.
 * @param from for each new node the old one, or −1.
 */
export function carry({ positions, scale, unrest, pinned, tray }: Drawn, from: Int32Array): Drawn {
  const pick = (column: Float64Array, missing: number) =>
    Float64Array.from({ length: from.length * 2 }, (_, k) =>
      from[k >> 1]! < 0 ? missing : column[2 * from[k >> 1]! + (k & 1)]!,
    );
  const mark = (column: Uint8Array) => Uint8Array.from(from, (old) => (old < 0 ? 0 : column[old]!));
  return {
    positions: pick(positions, Number.NaN),
    scale,
    unrest: pick(unrest, 0),
    pinned: mark(pinned),
    tray: mark(tray),
  };
}

/** The map as it is now; one whose groups are not on a sheet yet, as it would be if it ended now. */
export function drawnOf(work: Work, boxes: Float32Array | undefined, pinned: Uint8Array): Drawn {
  const settled = work.scale > 0;
  const shown = settled ? work : arranged(work);
  return {
    positions: inPixels(shown, boxes),
    scale: shown.scale,
    unrest: settled ? unrestOf(work) : new Float64Array(work.at.length),
    pinned: pinned.slice(),
    tray: Uint8Array.from(work.ground.groups.of, (group) => (group < 0 ? 1 : 0)),
  };
}

/** A map as it is seen: on its way, as if it ended now. */
export function arranged(work: Work): Sketch {
  if (work.scale > 0) return work;
  if (work.turned === 0) return firstLook(work);
  const { ground, frame, room, upright, like } = work;
  const copy = { ground, frame, room, upright, like, at: work.at.slice(), scale: 0 };
  arrange(copy, work.turned);
  return copy;
}

/** Nodes that nothing reaches stand in a tray beneath the map. */
export function inPixels(
  { at, scale, room, ground, upright }: Sketch,
  boxes: Float32Array | undefined,
): Places {
  const pixels = new Float64Array(at.length);
  for (let k = 0; k < at.length; k++) pixels[k] = Number.isNaN(at[k]!) ? 0 : at[k]! * scale;
  if (ground.groups.nodes.length === ground.nodes) return pixels;
  const halves = Float32Array.from({ length: ground.nodes * 2 }, (_, k) => {
    const side = 4 * (k >> 1) + (k & 1);
    return boxes ? Math.max(boxes[side]!, boxes[side + 2]!) : room.radius[k >> 1]!;
  });
  trayBeneath(pixels, (node) => ground.groups.of[node]! < 0, halves, upright);
  return pixels;
}
