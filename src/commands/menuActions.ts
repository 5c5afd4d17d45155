/** What can be done with one thing of the data, or with the map as a whole: the entries of the menu that it opens. */
import type { Dataset } from "../domain/dataset.ts";
import type { Filter, ListClause } from "../domain/filter.ts";
import { STANCES } from "../domain/stance.ts";
import type { MessageId } from "../i18n/messages.ts";
import { showCount } from "../state/above.ts";
import type { Choices } from "../state/choices.ts";
import { countOf } from "../state/countOf.ts";
import type { Compared, Ego } from "../state/document.ts";
import { putInMiddle } from "../state/egoing.ts";
import type { MenuRequest, MenuTarget, Selection, State } from "../state/model.ts";
import { changeFilter, changeSession, compare, type Store, select, setUnfolded } from "../state/store.ts";
import { arrangeActions } from "./arrangeCommands.ts";
import { type CommandId, commandOf } from "./registry.ts";

export interface MenuAction {
  readonly id: string;
  readonly label: MessageId;
  /** Whose name stands in the label as `{name}`. */
  readonly about?: { readonly kind: "actor" | "issue"; readonly id: string };
  /** The key that does the same. */
  readonly keys?: string | undefined;
  readonly run: (store: Store, run: (command: CommandId) => void) => void;
}

/** The commands of the menu of the map as a whole; those that cannot run now are left out. */
const ON_MAP: readonly (readonly CommandId[])[] = [
  ["map.fit", "fold.none", "selection.clear", "filter.clear"],
  ["find.open", "help.commands"],
];

/** The entries in groups; empty groups are left out. @param fold displayed actor by actor. */
export function menuActions(
  { target, onMap }: MenuRequest,
  state: State,
  choices: Choices,
  fold: Uint32Array,
): MenuAction[][] {
  const dataset = state.opened?.dataset;
  if (!dataset) return [];
  const { filter } = state.document;
  const groups = ((): MenuAction[][] => {
    switch (target?.kind) {
      case undefined:
        return ON_MAP.map((ids) => ids.flatMap((id) => actionOf(id, state)));
      case "actor":
        return [
          [...show(target, onMap), inMiddle(target), ...compareNode(target, state, fold)],
          [...narrowActor(dataset, filter, target.id), counted(target)],
          foldActor(dataset, state, fold, target.id),
          arrangeActions(target, state),
        ];
      case "issue":
        return [
          [...show(target, onMap), inMiddle(target), ...compareNode(target, state, fold)],
          [...narrowIssue(dataset, filter, target.id), counted(target)],
          arrangeActions(target, state),
        ];
      case "tie":
        return [
          show(target, onMap),
          [
            narrow("onlyPair", "menu.onlyPair", { actors: [target.actor], issues: [target.issue] }),
            onlyActor(target.actor),
            onlyIssue(target.issue),
          ],
        ];
      case "pair":
        return [showPair(target.compared)];
      case "choice":
        return [[...narrowChoice(filter, choices, target.clause, target.value), counted(target)]];
    }
  })();
  return groups.filter((group) => group.length > 0);
}

function actionOf(id: CommandId, state: State): MenuAction[] {
  const { label, when, keys } = commandOf(id);
  return when && !when(state) ? [] : [{ id, label, keys: keys?.[0], run: (_store, run) => run(id) }];
}

function show(selection: Selection, onMap: boolean): MenuAction[] {
  const evidence = (store: Store) => {
    select(store, selection);
    changeSession(store, { evidenceOpen: true });
  };
  const actions: MenuAction[] = [{ id: "evidence", label: "menu.evidence", run: evidence }];
  if (onMap) return actions;
  return [
    ...actions,
    {
      id: "onMap",
      label: "menu.onMap",
      run: (store, run) => {
        run("view.map");
        select(store, selection);
        run("selection.reveal");
      },
    },
  ];
}

const counted = (target: MenuTarget): MenuAction => ({
  id: "counted",
  label: "menu.counted",
  run: (store) => {
    const count = countOf(target);
    if (count) showCount(store, count);
  },
});

const inMiddle = (ego: Ego): MenuAction => ({
  id: "ego",
  label: "menu.ego",
  run: (store) => putInMiddle(store, ego),
});

/** With what is selected, where that is another of its kind; or with one that is then asked for. */
function compareNode(
  target: Extract<Selection, { id: string }>,
  { opened, document }: State,
  fold: Uint32Array,
): MenuAction[] {
  const { kind, id } = target;
  const { selection } = document;
  const shownAs = (each: string) =>
    fold[opened?.dataset.actors.findIndex((actor) => actor.id === each) ?? -1];
  const other =
    selection?.kind === kind &&
    (kind === "issue" ? selection.id !== id : shownAs(selection.id) !== shownAs(id))
      ? selection.id
      : undefined;
  const ask = (store: Store, run: (command: CommandId) => void) => {
    select(store, target);
    run("selection.compare");
  };
  return [
    ...(other === undefined
      ? []
      : [
          {
            id: "compareThis",
            label: "menu.compareWithThis" as const,
            about: { kind, id: other },
            run: (store: Store) => showComparison(store, { kind, a: other, b: id }),
          },
        ]),
    { id: "compare", label: "command.compareWith", run: ask },
  ];
}

function showPair(compared: Compared): MenuAction[] {
  return [{ id: "comparison", label: "menu.comparison", run: (store) => showComparison(store, compared) }];
}

function showComparison(store: Store, compared: Compared): void {
  compare(store, compared);
  changeSession(store, { evidenceOpen: true });
}

function narrow(
  id: string,
  label: MessageId,
  change: Partial<Filter>,
  about?: MenuAction["about"],
): MenuAction {
  return { id, label, ...(about ? { about } : {}), run: (store) => changeFilter(store, change) };
}

const onlyActor = (id: string) =>
  narrow("onlyActor", "menu.onlyActor", { actors: [id] }, { kind: "actor", id });
const onlyIssue = (id: string) =>
  narrow("onlyIssue", "menu.onlyIssue", { issues: [id] }, { kind: "issue", id });

/** An actor that passes only with the body around it cannot be hidden alone: the filter names who is shown. */
function narrowActor({ actors }: Dataset, { actors: wanted }: Filter, id: string): MenuAction[] {
  const whole = actors.filter(({ partOf }) => partOf < 0).map((actor) => actor.id);
  const rest = without(wanted.length > 0 ? wanted : whole, id);
  return [
    ...(isOnly(wanted, id) ? [] : [onlyActor(id)]),
    ...(rest ? [narrow("hideActor", "menu.hideActor", { actors: rest }, { kind: "actor", id })] : []),
    ...(wanted.length > 0 ? [narrow("allActors", "menu.allActors", { actors: [] })] : []),
  ];
}

function narrowIssue({ issues }: Dataset, { issues: wanted }: Filter, id: string): MenuAction[] {
  const rest = without(wanted.length > 0 ? wanted : issues.map((issue) => issue.id), id);
  return [
    ...(isOnly(wanted, id) ? [] : [onlyIssue(id)]),
    ...(rest ? [narrow("hideIssue", "menu.hideIssue", { issues: rest }, { kind: "issue", id })] : []),
    ...(wanted.length > 0 ? [narrow("allIssues", "menu.allIssues", { issues: [] })] : []),
  ];
}

function narrowChoice(filter: Filter, choices: Choices, clause: ListClause, value: string): MenuAction[] {
  const wanted: readonly string[] = filter[clause];
  const rest = without(wanted.length > 0 ? wanted : valuesOf(choices, clause), value);
  return [
    ...(isOnly(wanted, value) ? [] : [narrow("only", "menu.onlyValue", { [clause]: [value] })]),
    ...(rest ? [narrow("hide", "menu.hideValue", { [clause]: rest })] : []),
    ...(wanted.length > 0 ? [narrow("all", "menu.allValues", { [clause]: [] })] : []),
  ];
}

/** All values that a list of the filters offers; actors and issues have menus of their own. */
function valuesOf(choices: Choices, clause: ListClause): readonly string[] {
  switch (clause) {
    case "stances":
      return STANCES;
    case "bases":
      return choices.bases;
    case "voices":
      return choices.voices;
    case "actorTypes":
      return choices.types;
    case "topics":
      return choices.topics.map(({ topic }) => topic);
    case "actors":
    case "issues":
      return [];
  }
}

const isOnly = (wanted: readonly string[], value: string) => wanted.length === 1 && wanted[0] === value;

/** The list without a value; undefined when it is not in it, or nothing would be left, which would mean everything. */
function without(values: readonly string[], value: string): string[] | undefined {
  const rest = values.filter((each) => each !== value);
  return rest.length === 0 || rest.length === values.length ? undefined : rest;
}

/** Unfolds a body, folds it again, or folds a member back into it. */
function foldActor({ actors }: Dataset, state: State, fold: Uint32Array, id: string): MenuAction[] {
  const index = actors.findIndex((actor) => actor.id === id);
  const actor = actors[index];
  if (!actor) return [];
  const { unfolded } = state.document;
  const body = actors[actor.partOf];
  const found: MenuAction[] = [];
  if (actors.some(({ partOf }) => partOf === index)) {
    const open = unfolded.includes(id);
    found.push({
      id: open ? "foldAgain" : "unfold",
      label: open ? "menu.foldAgain" : "menu.unfold",
      about: { kind: "actor", id },
      run: (store) => setUnfolded(store, id, !open),
    });
  }
  if (body && fold[index] === index)
    found.push({
      id: "fold",
      label: "menu.fold",
      about: { kind: "actor", id: body.id },
      run: (store) => setUnfolded(store, body.id, false),
    });
  return found;
}
