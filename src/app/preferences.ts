/** How this browser likes to see things: kept in localStorage (preferences only, never work), overruled by the address. */
import { pickLocale } from "../i18n/locales.ts";
import { MEASURES_PARTS } from "../state/measures/missing.ts";
import { LEFT_TABS, OUTLINE_ORDERS, type Session, THEMES } from "../state/model.ts";
import type { Store } from "../state/store.ts";

const KEY = "standpoint.preferences";
const KEPT = [
  "theme",
  "locale",
  "names",
  "singleKeys",
  "leftTab",
  "outlineOrder",
  "pictureGround",
  "measures",
] as const;

/** What was kept, then what the address says (`?lang=`, `?theme=`), each checked. */
export function readPreferences(): Partial<Session> {
  const kept = readKept();
  const address = new URLSearchParams(location.search);
  const theme = THEMES.find((name) => name === (address.get("theme") ?? kept["theme"]));
  const wish = address.get("lang") ?? kept["locale"];
  return {
    locale: pickLocale(typeof wish === "string" ? [wish] : navigator.languages).tag,
    names: typeof kept["names"] === "string" ? kept["names"] : "",
    singleKeys: kept["singleKeys"] !== false,
    leftTab: LEFT_TABS.find((tab) => tab === kept["leftTab"]) ?? "filters",
    outlineOrder: OUTLINE_ORDERS.find((order) => order === kept["outlineOrder"]) ?? "actor",
    measures: MEASURES_PARTS.find((part) => part === kept["measures"]) ?? "ranks",
    pictureGround: kept["pictureGround"] === "screen" ? "screen" : "paper",
    ...(theme ? { theme } : {}),
    ...(window.matchMedia("(max-width: 760px)").matches
      ? { filtersOpen: false, evidenceOpen: false, timelineOpen: false }
      : {}),
  };
}

function readKept(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Forgets them; how things look now stays until the page is left. */
export function forgetPreferences(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Denied: then there are none.
  }
}

/** Keeps preferences as they change; a browser that refuses is no fault. */
export function keepPreferences(store: Store): () => void {
  return store.subscribe(({ session }, before) => {
    if (session === before.session) return;
    try {
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(KEPT.map((key) => [key, session[key]]))));
    } catch {
      // Denied or full: the session goes on without.
    }
  });
}
