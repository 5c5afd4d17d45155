/** Moving about the map. */
import type { Command } from "./command.ts";

const PAN_STEP = 0.1;
const ZOOM_STEP = 1.5;

export const MAP_COMMANDS = [
  {
    id: "map.fit",
    label: "command.fit",
    words: "words.fit",
    keys: ["f", "0"],
    run: ({ map }) => map?.fit(),
  },
  {
    id: "map.zoomIn",
    label: "command.zoomIn",
    words: "words.zoomIn",
    keys: ["+", "="],
    run: ({ map }) => map?.zoom(ZOOM_STEP),
  },
  {
    id: "map.zoomOut",
    label: "command.zoomOut",
    words: "words.zoomOut",
    keys: ["-"],
    run: ({ map }) => map?.zoom(1 / ZOOM_STEP),
  },
  {
    id: "map.left",
    label: "command.panLeft",
    keys: ["ArrowLeft"],
    onMap: true,
    run: ({ map }) => map?.pan(-PAN_STEP, 0),
  },
  {
    id: "map.right",
    label: "command.panRight",
    keys: ["ArrowRight"],
    onMap: true,
    run: ({ map }) => map?.pan(PAN_STEP, 0),
  },
  {
    id: "map.up",
    label: "command.panUp",
    keys: ["ArrowUp"],
    onMap: true,
    run: ({ map }) => map?.pan(0, -PAN_STEP),
  },
  {
    id: "map.down",
    label: "command.panDown",
    keys: ["ArrowDown"],
    onMap: true,
    run: ({ map }) => map?.pan(0, PAN_STEP),
  },
] as const satisfies readonly Command[];
