/** The part of the catalogue that the first picture does without: what is wrong with files, and the dialogs about them. */
import ownLater from "./messages/ownLater.en.json" with { type: "json" };
import problems from "./messages/problems.en.json" with { type: "json" };

export const LATER = { ...problems, ...ownLater };
