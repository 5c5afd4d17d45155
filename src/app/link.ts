/** What the address of the page asks to be opened: `?data=…`, as often as the dataset has tables. */
import { readAddress } from "../base/address.ts";

const KEY = "data";
const MOST = 20;

export interface Asked {
  /** Absolute where they can be read; else as they stand. */
  readonly hrefs: readonly string[];
  /** Whether somebody else than our own site would be asked: the person then decides. */
  readonly foreign: boolean;
}

/** Undefined when the page's address names no data. */
export function dataAsked(page: string): Asked | undefined {
  const texts = new URL(page).searchParams.getAll(KEY).slice(0, MOST);
  if (texts.length === 0) return undefined;
  const read = texts.map((text) => ({ text, address: readAddress(text, page) }));
  return {
    hrefs: read.map(({ text, address }) => (typeof address === "string" ? text : address.href)),
    // What cannot be read is refused without being fetched; there is nothing to ask.
    foreign:
      read.every(({ address }) => typeof address !== "string") &&
      read.some(({ address }) => typeof address !== "string" && !address.own),
  };
}

/** What an address is called where one speaks of it. */
export function nameAsked(href: string): string {
  const address = readAddress(href, document.baseURI);
  return typeof address === "string" ? href : address.name;
}

/** Once something else is open, loading the page again must not bring the link's data back. */
export function forgetData(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has(KEY)) return;
  url.searchParams.delete(KEY);
  history.replaceState(history.state, "", url);
}
