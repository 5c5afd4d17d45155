/** The few marks by which the bench knows a page; the app and the reference page both carry them. */

/** The label or input that hides and shows opposition. */
export const FILTER = '[data-bench="filter-oppose"]';
/** The element that holds the map; its `data-hover` is the id of the node under the pointer, `tie`, or empty. */
export const MAP = '[data-bench="map"]';
/** Takes a table. */
export const FILE = 'input[type="file"]';
/** `performance.mark` at the first complete picture of each table: at the start, and again after opening a file. */
export const MARK = "standpoint:picture";
// `<html data-picture="complete">` is written again, be it the same, with every complete picture that is painted; so a
// filter's answer can be seen from outside. test/bench/inPage.mjs watches it and `data-hover`.
