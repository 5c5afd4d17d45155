/** Web addresses as text → what may be fetched and from whom, or why not. */

/** A web address that may be fetched once a person has agreed to its host. */
export interface Address {
  readonly href: string;
  /** As the network knows it (`xn--…`), with the port where it is not the usual one. */
  readonly host: string;
  /** What a file from there is called: the last part of the path, else the host. */
  readonly name: string;
  /** From the site that the page itself comes from: nobody else is asked. */
  readonly own: boolean;
  /** A computer of one's own or of one's own network. */
  readonly inside: boolean;
  /** Without encryption. */
  readonly open: boolean;
  /** Without encryption, asked from an encrypted page: browsers refuse that. */
  readonly mixed: boolean;
}

export const ADDRESS_FAULTS = ["malformed", "scheme", "user-info", "too-long"] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

const MOST_CHARACTERS = 4096;
/** `example.org/table.csv`, as people write it. */
const HOST_FIRST = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}(?::\d+)?\//u;

/**
 * @param text absolute, or relative to the page
 * @param page the address of the page that asks
 */
export function readAddress(text: string, page: string): Address | AddressFault {
  const wanted = text.trim();
  if (wanted.length > MOST_CHARACTERS) return "too-long";
  if (wanted === "") return "malformed";
  let url: URL;
  try {
    url = new URL(wanted, page);
  } catch {
    return "malformed";
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return "scheme";
  if (url.username !== "" || url.password !== "") return "user-info";
  url.hash = "";
  const { origin, protocol } = new URL(page);
  const inside = isInside(url.hostname);
  return {
    href: url.href,
    host: url.host,
    name: nameOf(url),
    own: url.origin === origin,
    inside,
    open: url.protocol === "http:",
    mixed: protocol === "https:" && url.protocol === "http:" && !isThisComputer(url.hostname),
  };
}

/** What a person typed: a host that comes first gets the scheme it lacks. */
export function completeAddress(text: string): string {
  const wanted = text.trim();
  return HOST_FIRST.test(wanted) ? `https://${wanted}` : wanted;
}

function nameOf(url: URL): string {
  const last = url.pathname.split("/").findLast((part) => part !== "");
  if (last === undefined) return url.host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

const INSIDE_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|home\.arpa|corp|private)$/;
const V4 = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/;

/** Whether a host, as `URL` writes it, is of one's own network: by its name, or by the ranges kept for that. */
export function isInside(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, "");
  if (host.startsWith("[")) return isInside6(host.slice(1, -1));
  const parts = V4.exec(host);
  if (parts) return isInside4(Number(parts[1]), Number(parts[2]));
  return !host.includes(".") || INSIDE_NAMES.test(host);
}

function isInside4(a: number, b: number): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  );
}

/** `URL` writes IPv6 in its shortest form, an IPv4 inside it as two groups. */
function isInside6(host: string): boolean {
  if (host === "::" || host === "::1" || /^f[cd]/.test(host) || /^fe[89ab]/.test(host)) return true;
  const mapped = /^::ffff:([\da-f]{1,4}):[\da-f]{1,4}$/.exec(host);
  const high = mapped ? Number.parseInt(mapped[1]!, 16) : undefined;
  return high !== undefined && isInside4(high >> 8, high & 255);
}

/** Browsers hold one's own computer to be safe without encryption. */
function isThisComputer(hostname: string): boolean {
  return /^(?:127\.|\[::1\]$|(?:.*\.)?localhost$)/.test(hostname.toLowerCase());
}
