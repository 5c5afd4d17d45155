/** Hands a text to the person as a file; nothing is sent anywhere. */

export function saveFile(name: string, text: string | Blob, type = "text/csv;charset=utf-8"): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Letters and digits of a name, as a name of a file anywhere. */
export function stem(name: string): string {
  const plain = name
    .replace(/\.\w{1,4}$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return plain.slice(0, 60) || "import";
}
