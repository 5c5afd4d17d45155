/** What the settings and lists offer, each choice as a command of its own: themes, sizes, stances, languages, bodies. */
import { nameLanguages } from "../domain/dataset.ts";
import { STANCES, type Stance } from "../domain/stance.ts";
import { LOCALES } from "../i18n/locales.ts";
import { type State, THEMES } from "../state/model.ts";
import { changeDocument, changeFilter, changeSession, type Store, setUnfolded } from "../state/store.ts";
import { bodiesOf } from "./bodies.ts";
import type { Command } from "./command.ts";

const THEME_LABELS = {
  system: "command.theme.system",
  light: "command.theme.light",
  dark: "command.theme.dark",
  contrast: "command.theme.contrast",
} as const;
const SIZE_LABELS = { ties: "command.size.ties", statements: "command.size.statements" } as const;
const STANCE_LABELS = {
  support: "command.stance.support",
  oppose: "command.stance.oppose",
  conditional: "command.stance.conditional",
  neutral: "command.stance.neutral",
  "not found": "command.stance.not found",
  "not applicable": "command.stance.not applicable",
} as const;

const themes = THEMES.map(
  (theme) =>
    ({
      id: `theme.${theme}`,
      label: THEME_LABELS[theme],
      words: "words.theme",
      checked: ({ session }) => session.theme === theme,
      run: ({ store }) => changeSession(store, { theme }),
    }) as const satisfies Command,
);

const sizes = (["ties", "statements"] as const).map(
  (by) =>
    ({
      id: `size.${by}`,
      label: SIZE_LABELS[by],
      words: "words.size",
      checked: ({ document }) => document.sizeBy === by,
      run: ({ store }) => changeDocument(store, { sizeBy: by }),
    }) as const satisfies Command,
);

const stances = STANCES.map(
  (stance) =>
    ({
      id: `filter.stance.${stance}`,
      label: STANCE_LABELS[stance],
      words: "words.stance",
      checked: ({ document }) => document.filter.stances.includes(stance),
      run: ({ store }) => toggleStance(store, stance),
    }) as const satisfies Command,
);

function toggleStance(store: Store, stance: Stance): void {
  const known = store.getState().document.filter.stances;
  const others = known.filter((each) => each !== stance);
  changeFilter(store, { stances: others.length < known.length ? others : [...known, stance] });
}

export const CHOICE_COMMANDS = [
  ...stances,
  ...themes,
  ...sizes,
  {
    id: "keys.single",
    label: "settings.singleKeys",
    words: "words.singleKeys",
    checked: ({ session }) => session.singleKeys,
    run: ({ store }) => changeSession(store, { singleKeys: !store.getState().session.singleKeys }),
  } as const satisfies Command,
];

/** Commands that are made for what the dataset holds; the rest of the id says what they are about. */
export type MadeId = `fold:${string}` | `names:${string}` | `locale:${string}`;

/** Those that there are now. */
export function madeIds(state: State): MadeId[] {
  const languages = state.opened ? nameLanguages(state.opened.dataset) : [];
  return [
    ...bodiesOf(state).map((body): MadeId => `fold:${body}`),
    ...(languages.length > 0 ? ["", ...languages] : []).map((tag): MadeId => `names:${tag}`),
    ...LOCALES.map(({ tag }): MadeId => `locale:${tag}`),
  ];
}

export function isMade(id: string): id is MadeId {
  return /^(fold|names|locale):/.test(id);
}

export function makeCommand(id: MadeId): Command {
  const at = id.indexOf(":");
  const rest = id.slice(at + 1);
  switch (id.slice(0, at)) {
    case "fold":
      return {
        id,
        label: "command.unfold",
        words: "words.unfoldAll",
        about: { kind: "actor", id: rest },
        checked: ({ document }) => document.unfolded.includes(rest),
        run: ({ store }) => setUnfolded(store, rest, !store.getState().document.unfolded.includes(rest)),
      };
    case "names":
      return {
        id,
        words: "words.names",
        ...(rest === ""
          ? { label: "command.namesAsWritten" }
          : { label: "command.names", about: { kind: "language", tag: rest } }),
        checked: ({ session }) => session.names === rest,
        run: ({ store }) => changeSession(store, { names: rest }),
      };
    default:
      return {
        id,
        label: "command.locale",
        words: "words.locale",
        about: { kind: "locale", tag: rest },
        checked: ({ session }) => session.locale === rest,
        run: ({ store }) => changeSession(store, { locale: rest }),
      };
  }
}
