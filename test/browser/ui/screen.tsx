/** Puts the whole screen on the test's page, with a store of its own and a map that only remembers what is asked of it. */
import { vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { OwnPort } from "../../../src/commands/command.ts";
import { commandOf } from "../../../src/commands/registry.ts";
import type { Dataset } from "../../../src/domain/dataset.ts";
import type { Account, Problem } from "../../../src/domain/problem.ts";
import type { Session } from "../../../src/state/model.ts";
import { createSelectors } from "../../../src/state/selectors.ts";
import { createAppStore, openDataset, setDrawing } from "../../../src/state/store.ts";
import { App } from "../../../src/ui/App.tsx";
import { openFileDialog } from "../../../src/ui/FileDrop.tsx";
import { fetchTheRest } from "../../../src/ui/lazily.ts";
import type { PanelName } from "../../../src/ui/PanelBoundary.tsx";
import { draw } from "../../support/pictures.ts";
import "../../../src/ui/styles.css";

const all = <Value,>(value: Value) => Array<Value>(20).fill(value);

/** Four actors, one inside another; every stance at least once; the two of `hamas` on `ceasefire` differ. */
export const EXAMPLE: Dataset = {
  ...draw(
    `
                ceasefire  withdrawal  disarmament  council
      israel    -          -           +            .
      > katz    -          .           .            ?
      hamas     -+         +           c            =
      observer  +          ?           /            .
    `,
    { date: all("2025-12"), voice: all("Channel 12"), basis: all("reported") },
  ),
  name: "Drawn case",
};

export interface ScreenOptions {
  readonly dataset?: Dataset | undefined;
  readonly account?: Account;
  readonly problems?: readonly Problem[];
  readonly session?: Partial<Session>;
  readonly throwIn?: PanelName;
  readonly width?: number;
  readonly height?: number;
  /** False: nothing is open yet. */
  readonly open?: boolean;
}

export async function showScreen(options: ScreenOptions = {}) {
  const {
    dataset = EXAMPLE,
    problems = [],
    session,
    throwIn,
    width = 1440,
    height = 900,
    open = true,
  } = options;
  await page.viewport(width, height);
  const store = createAppStore(session);
  const selectors = createSelectors();
  const map = {
    fit: vi.fn(),
    zoom: vi.fn(),
    pan: vi.fn(),
    reveal: vi.fn(),
    menu: vi.fn(),
    walk: vi.fn(),
    stopLayout: vi.fn(),
  };
  const unmountMap = vi.fn();
  const mountMap = vi.fn(() => {
    setDrawing(store, "ok");
    return unmountMap;
  });
  const openFiles = vi.fn();
  const openExample = vi.fn();
  const own = {
    cancel: vi.fn(),
    again: vi.fn(),
    back: vi.fn(),
    openAddresses: vi.fn(),
    reread: vi.fn(),
    material: vi.fn<OwnPort["material"]>(async () => undefined),
    mend: vi.fn<OwnPort["mend"]>(async () => []),
    whole: vi.fn<OwnPort["whole"]>(async () => []),
  };
  const { length } = dataset.stances;
  const account = options.account ?? { records: length, kept: length, setAside: 0, merged: 0, ignored: 0 };
  if (open) openDataset(store, { dataset, account, problems });
  const ports = {
    store,
    selectors,
    run: (id: Parameters<typeof commandOf>[0]) =>
      commandOf(id).run({ store, selectors, map, chooseFiles: openFileDialog, openExample, own }),
    mountMap,
    openFiles,
    own,
  };
  // What a boundary catches is meant to be thrown here; elsewhere an error on the console fails the test.
  const quiet = throwIn ? { onCaughtError: () => undefined } : {};
  await fetchTheRest(); // as a second after the first picture
  const result = await render(<App ports={ports} throwIn={throwIn} />, { createRootOptions: quiet });
  return { ...result, store, selectors, map, mountMap, unmountMap, openFiles, openExample, own, ports };
}

/** An element that must be there. */
export function find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`nothing on the page is ${selector}`);
  return found;
}
