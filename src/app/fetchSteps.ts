/** What comes of an address, step by step, whoever fetches it; and the faults that it can end in. */

export type FetchStep =
  | { readonly step: "ready" }
  /** `href` is where the answer came from in the end; `length` is 0 where it is not told. */
  | { readonly step: "head"; readonly status: number; readonly href: string; readonly length: number }
  | { readonly step: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly step: "end" }
  /** No answer that may be read; `reached` when there was one that may not. */
  | { readonly step: "unanswered"; readonly reached: boolean }
  /** The answer stopped before its end. */
  | { readonly step: "broken" };

/** Part of the code of the problem, `address-…`. */
export type FetchFaultKind =
  | "offline"
  | "mixed"
  | "no-frame"
  | "unreachable"
  | "refused"
  | "status"
  | "web-page"
  | "cut"
  | "stalled"
  | "too-big";

/** Why an address could not be fetched. */
export class FetchFault extends Error {
  override readonly name = "FetchFault";
  readonly kind: FetchFaultKind;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(kind: FetchFaultKind, params: Readonly<Record<string, string | number>> = {}) {
    super(kind);
    this.kind = kind;
    this.params = params;
  }
}

/** Gives out what comes, until `stop` is called. */
export type Fetcher = (
  href: string,
  most: number,
  take: (step: FetchStep) => void,
) => { readonly stop: () => void };
