/** The catalogue of the app: every text that a person sees, by key. A part of it comes after the first picture. */
import type { LATER } from "./later.ts";
import beside from "./messages/beside.en.json" with { type: "json" };
import compare from "./messages/compare.en.json" with { type: "json" };
import drawing from "./messages/drawing.en.json" with { type: "json" };
import filters from "./messages/filters.en.json" with { type: "json" };
import find from "./messages/find.en.json" with { type: "json" };
import history from "./messages/history.en.json" with { type: "json" };
import map from "./messages/map.en.json" with { type: "json" };
import marks from "./messages/marks.en.json" with { type: "json" };
import matrix from "./messages/matrix.en.json" with { type: "json" };
import measures from "./messages/measures.en.json" with { type: "json" };
import outline from "./messages/outline.en.json" with { type: "json" };
import own from "./messages/own.en.json" with { type: "json" };
import present from "./messages/present.en.json" with { type: "json" };
import share from "./messages/share.en.json" with { type: "json" };
import shell from "./messages/shell.en.json" with { type: "json" };
import terms from "./messages/terms.en.json" with { type: "json" };

export const ENGLISH = {
  ...terms,
  ...shell,
  ...beside,
  ...drawing,
  ...filters,
  ...compare,
  ...find,
  ...history,
  ...map,
  ...marks,
  ...matrix,
  ...measures,
  ...outline,
  ...own,
  ...present,
  ...share,
};

/** A key of the catalogue; the compiler refuses any other. */
export type MessageId = keyof typeof ENGLISH | keyof typeof LATER;

let coming: Promise<void> | undefined;
let come = false;
const waiting = new Set<() => void>();

/** Fetches the rest of the catalogue, once; what is shown with it must wait for this. */
export function restOfMessages(): Promise<void> {
  coming ??= import("./later.ts").then(
    ({ LATER }) => {
      Object.assign(ENGLISH, LATER);
      come = true;
      for (const tell of waiting) tell();
    },
    (error: unknown) => {
      coming = undefined; // the network may come back
      throw error;
    },
  );
  return coming;
}

/** Whether the rest has come. */
export const hasAllMessages = (): boolean => come;

/** Tells when the rest has come; returns what stops it. */
export function onAllMessages(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

/** Whether a composed key (such as `problem.` + code) is in the catalogue, as far as it has come. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(ENGLISH, id);
}
