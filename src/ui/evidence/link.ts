/** Which addresses of the data may become links: those of the web, nothing that runs or reads files. */

/** The address as a browser understands it, and the host to show; undefined for anything but http and https. */
export function webLink(text: string): { href: string; host: string } | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these inside an address, and so hide what it is
  if (/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/.test(text)) return undefined;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { href, host, username } = new URL(text);
  return username === "" ? { href, host } : undefined;
}
