/** Which addresses of the data become links. */
import { expect, test } from "vitest";
import { webLink } from "../../src/ui/evidence/link.ts";
import { plain } from "../../src/ui/plain.ts";

test.each([
  ["https://example.org/a?b=c#d", "example.org"],
  ["HTTP://Example.org:8080/", "example.org:8080"],
  ["https://пример.рф/", "xn--e1afmkfd.xn--p1ai"],
])("%s leads to %s", (text, host) => {
  expect(webLink(text)?.host).toBe(host);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  " https://example.org",
  "https://example.org/\u2028",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "ftp://example.org",
  "//example.org",
  "https:example.org",
  "https://user@evil.example/",
  "example.org",
  "http://",
  "",
])("%j is no link", (text) => {
  expect(webLink(text)).toBeUndefined();
});

test("overrides of direction are shown, isolates and marks stay", () => {
  expect(plain("a\u202eb\u202cc\u202d")).toBe("a⟦RLO⟧b\u202cc⟦LRO⟧");
  expect(plain("\u2067حماس\u2069 \u200f")).toBe("\u2067حماس\u2069 \u200f");
});
