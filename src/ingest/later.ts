/** Fetches the parts of the reader that only some files need, so that they are there when the network is not. */
export function fetchLater(): Promise<unknown> {
  return Promise.allSettled([
    import("./formats/archive.ts"),
    import("./formats/foreign.ts"),
    import("./formats/join.ts"),
    import("./other-encodings.ts"),
    import("./plain-records.ts"),
    import("./written-dates.ts"),
  ]);
}
