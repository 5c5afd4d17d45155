/** How the map is laid out: by which layout, how neutral is read, and anew from what is shown. */
import { LAYOUT_WAYS, MAP_MODES, NEUTRAL_READINGS, PAIR_LINES } from "../state/arrangement.ts";
import { NO_PLACES } from "../state/document.ts";
import { arrange, changeDocument } from "../state/store.ts";
import { showView } from "../state/viewing.ts";
import type { Command } from "./command.ts";

const WAY_LABELS = { signed: "command.way.signed", forceAtlas: "command.way.forceAtlas" } as const;
const NEUTRAL_LABELS = {
  between: "command.neutral.between",
  against: "command.neutral.against",
  unknown: "command.neutral.unknown",
} as const;

const MODE_LABELS = {
  both: "command.mode.both",
  actors: "command.mode.actors",
  issues: "command.mode.issues",
  columns: "command.mode.columns",
} as const;
/** Keys by their place above the letters: the next ones after map and table. */
const MODE_KEYS = { both: ["3"], actors: ["4"], issues: ["5"], columns: ["6"] } as const;

const modes = MAP_MODES.map(
  (mode) =>
    ({
      id: `layout.mode.${mode}`,
      label: MODE_LABELS[mode],
      words: "words.mode",
      keys: MODE_KEYS[mode],
      checked: ({ document }) => document.arrangement.mode === mode,
      run: ({ store }) => {
        showView(store, "map");
        arrange(store, { mode });
      },
    }) as const satisfies Command,
);

const ways = LAYOUT_WAYS.map(
  (way) =>
    ({
      id: `layout.${way}`,
      label: WAY_LABELS[way],
      words: "words.layout",
      checked: ({ document }) => document.arrangement.way === way,
      run: ({ store }) => arrange(store, { way }),
    }) as const satisfies Command,
);

const LINES_LABELS = {
  difference: "command.lines.difference",
  congruence: "command.lines.congruence",
  conflict: "command.lines.conflict",
} as const;

const lines = PAIR_LINES.map(
  (each) =>
    ({
      id: `layout.lines.${each}`,
      label: LINES_LABELS[each],
      words: "words.lines",
      checked: ({ document }) => document.arrangement.lines === each,
      when: ({ document }) =>
        document.arrangement.mode === "actors" || document.arrangement.mode === "issues",
      why: "why.notOfPairs",
      run: ({ store }) => arrange(store, { lines: each }),
    }) as const satisfies Command,
);

const readings = NEUTRAL_READINGS.map(
  (neutral) =>
    ({
      id: `layout.neutral.${neutral}`,
      label: NEUTRAL_LABELS[neutral],
      words: "words.neutral",
      checked: ({ document }) => document.arrangement.neutral === neutral,
      run: ({ store }) => arrange(store, { neutral }),
    }) as const satisfies Command,
);

export const LAYOUT_COMMANDS = [
  {
    id: "layout.afresh",
    label: "command.afresh",
    words: "words.layout",
    keys: ["r"],
    run: ({ store }) => {
      const { filter, unfolded, arrangement } = store.getState().document;
      changeDocument(
        store,
        { places: NO_PLACES, arrangement: { ...arrangement, afresh: { filter, unfolded } } },
        "now",
        { kind: "afresh" },
      );
    },
  },
  {
    id: "layout.whole",
    label: "command.layOutWhole",
    words: "words.layout",
    when: ({ document }) => document.arrangement.afresh !== undefined,
    why: "why.notAfresh",
    run: ({ store }) => arrange(store, { afresh: undefined }),
  },
  {
    id: "layout.stop",
    label: "command.stopLayout",
    when: ({ layingOut }) => layingOut !== undefined,
    why: "why.notLayingOut",
    run: ({ map }) => map?.stopLayout(),
  },
  {
    id: "layout.faith",
    label: "command.faith",
    words: "words.faith",
    keys: ["e"],
    run: ({ store }) => store.setState({ dialog: "faith" }),
  },
  ...modes,
  ...ways,
  ...lines,
  ...readings,
] as const satisfies readonly Command[];
