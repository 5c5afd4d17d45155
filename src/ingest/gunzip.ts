/** Unpacks what is packed with a limit, so that a small file cannot fill the memory. */

/** No file, packed or not, is read beyond this; engines hold no longer string, and a page no longer file with comfort. */
export const MAX_BYTES = 500_000_000;

const PORTION = 1 << 16;

/** The bytes unpacked; or that they cannot be, or are more than the limit. */
export async function inflate(
  packed: Uint8Array,
  format: "gzip" | "deflate-raw",
  limit: number,
): Promise<Uint8Array | "broken" | "too big"> {
  let from = 0;
  const source = new ReadableStream<BufferSource>({
    // In small portions, because a browser unpacks the whole of one before anyone can say stop.
    pull(controller) {
      if (from >= packed.length) return controller.close();
      controller.enqueue(packed.slice(from, from + PORTION));
      from += PORTION;
    },
  });
  const reader = source.pipeThrough(new DecompressionStream(format)).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limit) {
        await reader.cancel();
        return "too big";
      }
      chunks.push(value);
    }
  } catch {
    return "broken";
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

export type Unpacked = { readonly bytes: Uint8Array } | { readonly failed: "gzip-broken" | "gzip-too-big" };

/** Unpacks the bytes of a .gz file, and stops as soon as more than `limit` bytes have come out. */
export async function gunzip(packed: Uint8Array, limit = MAX_BYTES): Promise<Unpacked> {
  const bytes = await inflate(packed, "gzip", limit);
  if (bytes === "broken") return { failed: "gzip-broken" };
  return bytes === "too big" ? { failed: "gzip-too-big" } : { bytes };
}
