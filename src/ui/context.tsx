/** What every component may ask for: the state, what follows from it, and the actions. */
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import type { OwnPort } from "../commands/command.ts";
import type { CommandId } from "../commands/registry.ts";
import { nameIn } from "../domain/dataset.ts";
import type { MessageId } from "../i18n/messages.ts";
import type { NeutralValue } from "../state/arrangement.ts";
import type { Shown } from "../state/describe.ts";
import type { ToldTerms } from "../state/fitTerms.ts";
import type { Answers, Asked, Part } from "../state/measures/answers.ts";
import type { State } from "../state/model.ts";
import type { Dropped } from "../state/own.ts";
import type { Selectors } from "../state/selectors.ts";
import type { Store } from "../state/store.ts";

/** The app's ports: what the screen needs of what lies beyond it. */
export interface Ports {
  readonly store: Store;
  readonly selectors: Selectors;
  readonly run: (command: CommandId) => void;
  /** Puts the map into an element; returns what takes it away again. */
  readonly mountMap: (element: HTMLElement) => () => void;
  /** Calls once the picture that is on its way can be seen; returns what ends it. Absent or without a map: undefined. */
  readonly afterPicture?: (then: () => void) => (() => void) | undefined;
  /** What the figures of the map rest on, with the keys of its nodes; undefined while it does not lie still. */
  readonly fitTerms?: () => Promise<ToldTerms | undefined>;
  readonly openFiles: (files: readonly File[], dropped?: Dropped) => void;
  readonly own: OwnPort;
  /** Measures away from the screen; absent, it is done here, a little at a time. */
  readonly measure?: <Name extends Part>(
    part: Name,
    asked: Asked[Name],
    shown: Shown,
    neutral: NeutralValue,
  ) => Promise<Answers[Name]>;
}

const PortsContext = createContext<Ports | undefined>(undefined);
export const PortsProvider = PortsContext.Provider;

export function usePorts(): Ports {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error("No PortsProvider above this component.");
  return ports;
}

/** The state as a part of the screen sees it: the store's, or that of a moment ago. */
export interface Reading {
  /** It is that of a moment ago: what was worked out of it then holds, and is not to be worked out again. */
  waits?(): boolean;
  getState(): State;
  subscribe(listener: () => void): () => void;
}

const ReadingContext = createContext<Reading | undefined>(undefined);
export const ReadingProvider = ReadingContext.Provider;

export function useReading(): Reading {
  const { store } = usePorts();
  return useContext(ReadingContext) ?? store;
}

/** A slice of the state; renders again when it changes. The selector must return the same object for the same state. */
export function useApp<Slice>(slice: (state: State, selectors: Selectors) => Slice): Slice {
  const { selectors } = usePorts();
  const reading = useReading();
  const last = useRef<{ readonly value: Slice }>(undefined);
  const read = () => {
    if (last.current && reading.waits?.()) return last.current.value;
    const value = slice(reading.getState(), selectors);
    last.current = { value };
    return value;
  };
  return useSyncExternalStore(reading.subscribe, read, read);
}

/** Values of a message's arguments. */
export type MessageValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** The catalogue, as a function: `t("filters.clear")`, `t("shell.sentence", { actors: 12 })`. */
export function useText(): (id: MessageId, values?: MessageValues) => string {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values) as string, [intl]);
}

/** Names of actors and issues in the language that the person chose. */
export function useNames(): (thing: { name: string; names: ReadonlyMap<string, string> }) => string {
  const language = useApp(({ session }) => session.names || (session.locale.split("-")[0] ?? ""));
  return useCallback((thing) => nameIn(thing, language), [language]);
}
