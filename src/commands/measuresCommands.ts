/** Figures in place of the map: which part of them, and how what is unknown is read. */

import { MEASURES_PARTS, MISSING_READINGS } from "../state/measures/missing.ts";
import type { State } from "../state/model.ts";
import { changeDocument, changeSession } from "../state/store.ts";
import { isShown, showView } from "../state/viewing.ts";
import type { Command } from "./command.ts";

const inSight = ({ session }: State) => isShown(session, "measures");

const PART_LABELS = {
  ranks: "command.measures.ranks",
  strips: "command.measures.strips",
  blocs: "command.measures.blocs",
  audit: "command.measures.audit",
} as const;
const PART_KEYS = { ranks: [], strips: ["i"], blocs: ["g"], audit: ["k"] } as const;

const parts = MEASURES_PARTS.map(
  (part) =>
    ({
      id: `measures.${part}`,
      label: PART_LABELS[part],
      words: "words.measures",
      keys: PART_KEYS[part],
      checked: (state) => inSight(state) && state.session.measures === part,
      run: ({ store }) => {
        showView(store, "measures");
        changeSession(store, { measures: part });
      },
    }) as const satisfies Command,
);

export const MEASURES_COMMANDS = [
  {
    id: "view.measures",
    label: "command.viewMeasures",
    words: "words.measures",
    keys: ["9"],
    checked: inSight,
    run: ({ store }) => showView(store, "measures"),
  },
  ...parts,
  {
    id: "measures.missing",
    label: "command.missing.next",
    words: "words.missing",
    keys: ["w"],
    when: inSight,
    why: "why.noMeasures",
    run: ({ store }) => {
      const at = MISSING_READINGS.indexOf(store.getState().document.missing);
      changeDocument(store, { missing: MISSING_READINGS[(at + 1) % MISSING_READINGS.length]! });
    },
  },
] as const satisfies readonly Command[];
