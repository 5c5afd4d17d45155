/**
 * Reads XML as a stream of events, strictly and without a DOM. No document type is read: a file that declares entities of
 * its own is refused, so that nothing can grow on the way, and nothing outside the file is ever looked at.
 */

/** What is wrong with a file: the code of a problem, and the line. */
export class XmlFault extends Error {
  readonly code: "xml-broken" | "xml-entities";
  readonly line: number;

  constructor(code: "xml-broken" | "xml-entities", line: number) {
    super(`${code} in line ${line}`);
    this.code = code;
    this.line = line;
  }
}

/** Local names are without their prefix. */
export interface XmlVisitor {
  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void;
  text(text: string): void;
  close(name: string): void;
}

const NAME = /[\p{L}_:][\p{L}\p{N}\p{M}_:.-]*/uy;
const ATTRIBUTE = /\s+([\p{L}_:][\p{L}\p{N}\p{M}_:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const DEEPEST = 200;
const ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Reads a whole document; throws an {@link XmlFault} where it is not well formed. */
export function readXml(text: string, visitor: XmlVisitor): void {
  new Reader(text, visitor).read();
}

class Reader {
  readonly #text: string;
  readonly #visitor: XmlVisitor;
  readonly #open: string[] = [];
  #at = 0;
  #line = 1;
  #counted = 0;
  #roots = 0;

  constructor(text: string, visitor: XmlVisitor) {
    this.#text = text;
    this.#visitor = visitor;
  }

  read(): void {
    const text = this.#text;
    while (this.#at < text.length) {
      const next = text.indexOf("<", this.#at);
      this.#characters(next < 0 ? text.length : next);
      if (next < 0) break;
      if (text.startsWith("<!--", next)) this.#skip("-->", 4);
      else if (text.startsWith("<![CDATA[", next)) this.#cdata();
      else if (text.startsWith("<?", next)) this.#skip("?>", 2);
      else if (text.startsWith("<!", next)) this.#docType();
      else if (text.startsWith("</", next)) this.#closing();
      else this.#opening();
    }
    if (this.#open.length > 0 || this.#roots !== 1) this.#fail();
  }

  #fail(code: "xml-broken" | "xml-entities" = "xml-broken"): never {
    throw new XmlFault(code, this.#lineAt(Math.min(this.#at, this.#text.length)));
  }

  #lineAt(at: number): number {
    for (
      let i = this.#text.indexOf("\n", this.#counted);
      i >= 0 && i < at;
      i = this.#text.indexOf("\n", i + 1)
    )
      this.#line++;
    this.#counted = Math.max(at, this.#counted);
    return this.#line;
  }

  #characters(end: number): void {
    if (end === this.#at) return;
    const raw = this.#text.slice(this.#at, end);
    if (this.#open.length > 0) this.#visitor.text(this.#decode(raw));
    else if (raw.replace("\ufeff", "").trim() !== "") this.#fail();
    this.#at = end;
  }

  #skip(end: string, from: number): void {
    const found = this.#text.indexOf(end, this.#at + from);
    if (found < 0) this.#fail();
    this.#at = found + end.length;
  }

  #cdata(): void {
    const start = this.#at + 9;
    this.#skip("]]>", 9);
    if (this.#open.length === 0) this.#fail();
    this.#visitor.text(this.#text.slice(start, this.#at - 3));
  }

  /** A document type is passed over when it only names one; one that declares anything is refused. */
  #docType(): void {
    const end = this.#text.indexOf(">", this.#at);
    const inner = end < 0 ? "" : this.#text.slice(this.#at, end);
    if (inner.includes("[") || /^<!ENTITY/i.test(inner)) this.#fail("xml-entities");
    if (!/^<!DOCTYPE\s/i.test(inner) || this.#roots > 0) this.#fail();
    this.#at = end + 1;
  }

  #name(): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined) this.#fail();
    this.#at += name.length;
    return name;
  }

  #closing(): void {
    this.#at += 2;
    const name = this.#name();
    while (/\s/.test(this.#text[this.#at] ?? "")) this.#at++;
    if (this.#text[this.#at] !== ">" || this.#open.pop() !== name) this.#fail();
    this.#at++;
    this.#visitor.close(local(name));
  }

  #opening(): void {
    const start = this.#at++;
    const name = this.#name();
    const attributes = this.#attributes();
    while (/\s/.test(this.#text[this.#at] ?? "")) this.#at++;
    const single = this.#text[this.#at] === "/";
    if (single) this.#at++;
    if (this.#text[this.#at] !== ">") this.#fail();
    this.#at++;
    if (this.#open.length === 0 && ++this.#roots > 1) this.#fail();
    this.#visitor.open(local(name), attributes, this.#lineAt(start));
    if (single) this.#visitor.close(local(name));
    else if (this.#open.push(name) > DEEPEST) this.#fail();
  }

  #attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      ATTRIBUTE.lastIndex = this.#at;
      const match = ATTRIBUTE.exec(this.#text);
      if (!match) return attributes;
      const name = match[1]!;
      if (attributes.has(name)) this.#fail();
      attributes.set(name, this.#decode(match[2] ?? match[3]!));
      this.#at += match[0].length;
    }
  }

  #decode(text: string): string {
    if (!text.includes("&")) return text;
    return text.replace(/&([^;&\s]{0,32});?/g, (whole, name: string) => {
      const value = whole.endsWith(";") ? entity(name) : undefined;
      return value ?? this.#fail();
    });
  }
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

function entity(name: string): string | undefined {
  const number = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!number) return ENTITIES.get(name);
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}
