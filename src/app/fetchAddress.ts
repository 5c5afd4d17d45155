/** One web address → its bytes, with progress, limits, and a plain reason wherever it fails. */
import type { Address } from "../base/address.ts";
import { textKind } from "../ingest/kinds.ts";
import { fetchHere, fetchInFrame } from "./fetchers.ts";
import { type Fetcher, FetchFault, type FetchStep } from "./fetchSteps.ts";

/** Of all addresses of one dataset together. */
export const MOST_BYTES = 200_000_000;
/** A frame that the server forbids never answers. */
const READY_WITHIN_MS = 8_000;
/** Without a byte for so long, nothing more is expected. */
const BYTE_WITHIN_MS = 30_000;
const SNIFFED = 2048;

export interface Fetching {
  readonly signal: AbortSignal;
  /** Bytes that may still come. */
  readonly most: number;
  readonly onBytes: (done: number, total: number | undefined) => void;
}

/** Rejects with a {@link FetchFault}, or with the reason of the signal. */
export async function fetchAddress(address: Address, fetching: Fetching): Promise<Blob> {
  const { host } = address;
  if (address.mixed) throw new FetchFault("mixed", { host });
  if (!address.own && !navigator.onLine) throw new FetchFault("offline", { host });
  fetching.signal.throwIfAborted();
  const received = await new Reception(address, fetching).run(address.own ? fetchHere : fetchInFrame);
  const blob = new Blob(received.chunks);
  const start = await blob.slice(0, SNIFFED).text();
  if (textKind(start.replace(/^\ufeff/, "")) !== "html") return blob;
  const final = new URL(received.href);
  const moved = String(received.href !== address.href);
  throw new FetchFault("web-page", { host, moved, final: `${final.host}${final.pathname}` });
}

/** Takes what comes of one address until it ends, well or not. */
class Reception {
  readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  /** Where the answer came from in the end. */
  href: string;
  #bytes = 0;
  #length = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #address: Address;
  readonly #fetching: Fetching;
  readonly #ended = Promise.withResolvers<void>();

  constructor(address: Address, fetching: Fetching) {
    this.#address = address;
    this.#fetching = fetching;
    this.href = address.href;
  }

  async run(fetcher: Fetcher): Promise<this> {
    const { signal, most } = this.#fetching;
    const abort = () => this.#ended.reject(signal.reason);
    signal.addEventListener("abort", abort);
    this.#expect(READY_WITHIN_MS, "no-frame");
    const running = fetcher(this.#address.href, most, (step) => this.#take(step));
    try {
      await this.#ended.promise;
      return this;
    } finally {
      clearTimeout(this.#timer);
      signal.removeEventListener("abort", abort);
      running.stop();
    }
  }

  #take(step: FetchStep): void {
    this.#expect(BYTE_WITHIN_MS, "stalled");
    if (step.step === "head") this.#takeHead(step.status, step.length, step.href);
    else if (step.step === "bytes") this.#takeBytes(step.bytes);
    else if (step.step === "end") this.#ended.resolve();
    else if (step.step === "broken") this.#fail("cut");
    else if (step.step === "unanswered")
      this.#fail(step.reached ? "refused" : navigator.onLine ? "unreachable" : "offline");
  }

  #takeHead(status: number, length: number, href: string): void {
    this.href = href;
    this.#length = length;
    if (status < 200 || status > 299) this.#fail("status", { status });
    else if (length > this.#fetching.most) this.#fail("too-big");
    else this.#tell();
  }

  #takeBytes(bytes: Uint8Array<ArrayBuffer>): void {
    this.chunks.push(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes > this.#fetching.most) this.#fail("too-big");
    else this.#tell();
  }

  /** A server tells the packed length, and the bytes come unpacked: what has been passed is no total. */
  #tell(): void {
    const total = this.#length >= this.#bytes && this.#length > 0 ? this.#length : undefined;
    this.#fetching.onBytes(this.#bytes, total);
  }

  #expect(within: number, otherwise: "no-frame" | "stalled"): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(otherwise), within);
  }

  #fail(kind: FetchFault["kind"], params: FetchFault["params"] = {}): void {
    const { host } = this.#address;
    const got = kilobytes(this.#bytes);
    const all = this.#length > this.#bytes ? kilobytes(this.#length) : 0;
    this.#ended.reject(new FetchFault(kind, { host, got, all, most: MOST_BYTES / 1e6, ...params }));
  }
}

const kilobytes = (bytes: number) => Math.ceil(bytes / 1000);
