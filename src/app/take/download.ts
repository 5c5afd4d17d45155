/** Files out of the page: by an address of our own that lives only until the browser has taken them. */

const LIVES_MS = 60_000;
const LONGEST_NAME = 60;

export function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LIVES_MS);
}

const pad = (value: number) => String(value).padStart(2, "0");

/** `standpoint-gaza-phase-two-2026-11-22.svg`: letters and digits of any script, and hyphens. */
export function fileName(dataset: string, part: string, date: Date, extension: string): string {
  const name = dataset
    .replace(/\.(csv|tsv|txt|json)(\.gz)?\b/gi, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  const short = Array.from(name)
    .slice(0, LONGEST_NAME)
    .join("")
    .replace(/^-+|-+$/g, "");
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${["standpoint", short, part, day].filter((piece) => piece !== "").join("-")}.${extension}`;
}
