/** Web addresses → files for the engine; fetched one after the other, all of them or none. */
import { readAddress } from "../base/address.ts";
import type { Problem } from "../domain/problem.ts";
import type { Progress } from "../state/own.ts";
import type { EngineFile } from "./engineMessages.ts";
import { fetchAddress, MOST_BYTES } from "./fetchAddress.ts";
import { FetchFault } from "./fetchSteps.ts";

/** Why nothing was opened, as problems that the page can say. */
export class AddressesRefused extends Error {
  override readonly name = "AddressesRefused";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super("refused");
    this.problems = problems;
  }
}

/** Fetches addresses that the person has agreed to, or that are of our own site. */
export async function fetchAll(
  hrefs: readonly string[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<EngineFile[]> {
  const files: EngineFile[] = [];
  let most = MOST_BYTES;
  for (const href of hrefs) {
    const address = readAddress(href, document.baseURI);
    if (typeof address === "string") throw refused(href, href, `address-${address}`);
    const onBytes = (done: number, total: number | undefined) =>
      onProgress({ step: "fetching", name: address.name, done, total });
    try {
      const blob = await fetchAddress(address, { signal, most, onBytes });
      most -= blob.size;
      files.push({ name: address.name, blob });
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error;
      throw refused(address.name, address.href, `address-${error.kind}`, error.params);
    }
  }
  return files;
}

function refused(file: string, value: string, code: string, params: Problem["params"] & object = {}) {
  const place = { row: null, line: null, column: null };
  return new AddressesRefused([{ code, level: "error", file, value, params, ...place }]);
}
