/** Wires store, engine, map and screen together, and opens the example. */
import { createRoot } from "react-dom/client";
import type { CommandContext } from "../commands/command.ts";
import { commandOf } from "../commands/registry.ts";
import { createSelectors } from "../state/selectors.ts";
import { createAppStore } from "../state/store.ts";
import { App } from "../ui/App.tsx";
import type { Ports } from "../ui/context.tsx";
import { openFileDialog } from "../ui/FileDrop.tsx";
import { type BoundMap, bindMap } from "./bindMap.ts";
import { createEngine } from "./engine.ts";
import { createOpener } from "./open.ts";
import { keepPreferences, readPreferences } from "./preferences.ts";

/** Starts the app in an element. */
export function start(element: HTMLElement): void {
  const store = createAppStore(readPreferences());
  const selectors = createSelectors();
  const engine = createEngine();
  const opener = createOpener(store, engine);
  let map: BoundMap | undefined;

  const followTheme = () => {
    const { theme } = store.getState().session;
    if (document.documentElement.dataset["theme"] !== theme)
      document.documentElement.dataset["theme"] = theme;
  };
  const context = (): CommandContext => ({
    store,
    map: map?.controls,
    chooseFiles: openFileDialog,
    openExample: () => void opener.openExample(),
  });
  const ports: Ports = {
    store,
    selectors,
    run: (id) => commandOf(id).run(context()),
    mountMap(place) {
      map = bindMap(place, store, selectors, engine);
      return () => {
        map?.unbind();
        map = undefined;
      };
    },
    openFiles: (files) => void opener.openFiles(files),
  };

  followTheme();
  store.subscribe(followTheme);
  keepPreferences(store);
  void opener.openExample(); // first, so that its files come while the screen is being made
  createRoot(element).render(<App ports={ports} />);
}
