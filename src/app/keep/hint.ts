/** A word in localStorage on what there is to read in IndexedDB, so that a first visit need not ask and wait. */

const KEY = "standpoint.kept";

export type Hint = "files" | "view" | "nothing";

export function readHint(): Hint {
  try {
    const hint = localStorage.getItem(KEY);
    return hint === "files" || hint === "view" ? hint : "nothing";
  } catch {
    return "nothing";
  }
}

export function writeHint(hint: Hint): void {
  try {
    if (hint === "nothing") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, hint);
  } catch {
    // Denied: what is kept is then found after the first picture, a little later.
  }
}
