/** Unpacks what is packed with a limit, so that a small file cannot fill the memory. */

/** No file, packed or not, is read beyond this; engines hold no longer string, and a page no longer file with comfort. */
export const MAX_BYTES = 500_000_000;

const PORTION = 1 << 16;

/** The bytes unpacked; or that they cannot be, or are more than the limit. `onShare` is told how much has gone in. */
export async function inflate(
  packed: Uint8Array,
  format: "gzip" | "deflate-raw",
  limit: number,
  onShare: (share: number) => void = () => {},
): Promise<Uint8Array | "broken" | "too big"> {
  let from = 0;
  const source = new ReadableStream<BufferSource>({
    // In small portions, because a browser unpacks the whole of one before anyone can say stop.
    pull(controller) {
      if (from >= packed.length) return controller.close();
      controller.enqueue(packed.slice(from, from + PORTION));
      from += PORTION;
      onShare(Math.min(from / packed.length, 1));
    },
  });
  const reader = source.pipeThrough(new DecompressionStream(format)).getReader();
  let bytes = new Uint8Array(firstRoom(packed, format, limit));
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (size + value.length > limit) {
        await reader.cancel();
        return "too big";
      }
      if (size + value.length > bytes.length) bytes = larger(bytes, size + value.length, limit);
      bytes.set(value, size);
      size += value.length;
    }
  } catch {
    return "broken";
  }
  return size > bytes.length * 0.9 ? bytes.subarray(0, size) : bytes.slice(0, size);
}

/** What gzip says about the size at its end is believed as far as so much packed text can be: it may say anything. */
function firstRoom(packed: Uint8Array, format: "gzip" | "deflate-raw", limit: number): number {
  const end = packed.length;
  const said =
    format === "gzip" && end > 18
      ? new DataView(packed.buffer, packed.byteOffset + end - 4, 4).getUint32(0, true)
      : 0;
  return Math.min(limit, Math.max(said, 2 * end), 30 * end);
}

function larger(bytes: Uint8Array, needed: number, limit: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.min(limit, Math.max(needed, bytes.length * 2)));
  next.set(bytes);
  return next;
}

export type Unpacked = { readonly bytes: Uint8Array } | { readonly failed: "gzip-broken" | "gzip-too-big" };

/** Unpacks the bytes of a .gz file, and stops as soon as more than `limit` bytes have come out. */
export async function gunzip(
  packed: Uint8Array,
  limit = MAX_BYTES,
  onShare?: (share: number) => void,
): Promise<Unpacked> {
  const bytes = await inflate(packed, "gzip", limit, onShare);
  if (bytes === "broken") return { failed: "gzip-broken" };
  return bytes === "too big" ? { failed: "gzip-too-big" } : { bytes };
}
