/** Text with the part that was found marked, or the piece of a long text around that part. */
import { partsFound } from "../../domain/findNames.ts";
import { plain } from "../plain.ts";

/** @param query folded. */
export function Marked({ text, query }: { text: string; query: string }) {
  const parts = partsFound(text, query);
  let at = 0;
  const pieces = parts.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [
      ...(before === "" ? [] : [<span key={start}>{plain(before)}</span>]),
      <mark key={`${start}m`}>{plain(text.slice(start, end))}</mark>,
    ];
  });
  return (
    <bdi className="name">
      {pieces}
      {at < text.length ? <span>{plain(text.slice(at))}</span> : null}
    </bdi>
  );
}

/** So much of a text stands before what was found in it, in characters. */
const BEFORE = 48;
const LENGTH = 220;

/** A piece of the text that begins at a word a little before what the query found. */
export function excerpt(text: string, query: string): string {
  const first = partsFound(text, query)[0]?.start ?? 0;
  if (first <= BEFORE) return cutOff(text, LENGTH);
  const from = text.indexOf(" ", first - BEFORE);
  return `… ${cutOff(text.slice(from < 0 || from > first ? first : from + 1), LENGTH)}`;
}

function cutOff(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(" ", length);
  return `${text.slice(0, end > length / 2 ? end : length)} …`;
}
