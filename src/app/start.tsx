/** Wires store, engine, map and screen together, and opens the example. */
import { createRoot } from "react-dom/client";
import type { CommandContext } from "../commands/command.ts";
import { commandOf } from "../commands/registry.ts";
import { createSelectors } from "../state/selectors.ts";
import { createAppStore, settle } from "../state/store.ts";
import { App } from "../ui/App.tsx";
import type { Ports } from "../ui/context.tsx";
import { openFileDialog } from "../ui/FileDrop.tsx";
import { fetchedLater, fetchTheRest } from "../ui/lazily.ts";
import { type BoundMap, bindMap } from "./bindMap.ts";
import { createEngine } from "./engine.ts";
import type { MeasurePort } from "./measurePort.ts";
import { keepPreferences, readPreferences } from "./preferences.ts";
import { takeAlong } from "./takeAlong.ts";
import { createVisit } from "./visit.ts";

/** After the first picture, out of the way of what the hand then does. */
const REST_AFTER_MS = 1000;
/** Where there is no picture, the rest comes all the same. */
const REST_AT_THE_LATEST_MS = 8000;

/** Starts the app in an element. */
export function start(element: HTMLElement): void {
  const store = createAppStore(readPreferences());
  const selectors = createSelectors();
  const engine = createEngine();
  const visit = createVisit(store, engine);
  let map: BoundMap | undefined;

  const followTheme = () => {
    const { theme } = store.getState().session;
    if (document.documentElement.dataset["theme"] !== theme)
      document.documentElement.dataset["theme"] = theme;
  };
  let measurePort: MeasurePort | undefined;
  const fetchMeasurePort = fetchedLater(async () => {
    measurePort = (await import("./measurePort.ts")).createMeasurePort(engine);
    return measurePort;
  });
  // Once it is here without a wait: what is asked goes out before the page goes on.
  const measure: MeasurePort = (...question) =>
    measurePort ? measurePort(...question) : fetchMeasurePort().then((port) => port(...question));
  let asked = false;
  const fetchFitTerms = fetchedLater(() => import("./fitTermsAway.ts"));
  const fetchTheRestSoon = () => {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      visit.settleIn();
      // Told to the outside (tests): from here on no press needs the network.
      const engineRest = engine.ask({ task: "rest" }).catch(() => true); // what is missing is asked for again when it is needed
      void Promise.all([fetchTheRest(), engineRest]).then(() => {
        document.documentElement.dataset["rest"] = "here";
      });
    }, REST_AFTER_MS);
  };
  const context = (): CommandContext => ({
    store,
    selectors,
    map: map?.controls,
    chooseFiles: openFileDialog,
    openExample: () => void visit.opener.openExample(),
    copyLink: visit.copyLink,
    forget: visit.forget,
    own: visit.opener,
    takeAlong: (what) => takeAlong(what, { store, selectors, snapshot: () => map?.snapshot() }),
  });
  const ports: Ports = {
    store,
    selectors,
    run: (id) => commandOf(id).run(context()),
    mountMap(place) {
      map = bindMap(place, store, selectors, fetchTheRestSoon, visit.looked, measure);
      visit.seeThrough(map);
      return () => {
        map?.unbind();
        map = undefined;
      };
    },
    async fitTerms() {
      const still = map?.still();
      if (!still) return undefined;
      const { keys, ...question } = still;
      return { keys, terms: await (await fetchFitTerms()).fitTermsAway(question) };
    },
    afterPicture: (then) => map?.afterPicture(then),
    openFiles: (files, dropped) => void visit.opener.openFiles(files, dropped),
    own: visit.opener,
    measure: measure as NonNullable<Ports["measure"]>, // views ask for less than the map does
  };

  setTimeout(fetchTheRestSoon, REST_AT_THE_LATEST_MS - REST_AFTER_MS);
  // The hand takes hold of something else: what it then changes is another step to undo.
  for (const event of ["pointerdown", "focusin"]) document.addEventListener(event, () => settle(store), true);
  followTheme();
  store.subscribe(followTheme);
  keepPreferences(store);
  visit.arrive(); // first, so that files come while the screen is being made
  createRoot(element).render(<App ports={ports} />);
}
