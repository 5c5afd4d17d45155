/** Fault 23: which web addresses may be fetched, and which of them lie inside one's own network. */
import { expect, test } from "vitest";
import { type Address, completeAddress, isInside, readAddress } from "../../src/base/address.ts";

const PAGE = "https://maps.example/app/index.html?x=1";
const read = (text: string, page = PAGE) => readAddress(text, page) as Address;

test.each([
  ["", "malformed"],
  ["http://", "malformed"],
  ["https://exa mple.org/", "malformed"],
  ["javascript:alert(1)", "scheme"],
  ["java\nscript:alert(1)", "scheme"],
  ["data:text/csv,actor", "scheme"],
  ["file:///etc/passwd", "scheme"],
  ["blob:https://maps.example/1234", "scheme"],
  ["ftp://example.org/a.csv", "scheme"],
  ["https://user@example.org/a.csv", "user-info"],
  ["https://user:secret@example.org/a.csv", "user-info"],
  ["https://maps.example@evil.example/a.csv", "user-info"],
  [`https://example.org/${"a".repeat(5000)}`, "too-long"],
])("fault 23: %j is refused as %s", (text, fault) => {
  expect(readAddress(text, PAGE)).toBe(fault);
});

test("of a relative address the page's own site is asked; of any other, the host that the network knows", () => {
  expect(read("data/stances.csv")).toMatchObject({
    href: "https://maps.example/app/data/stances.csv",
    own: true,
    name: "stances.csv",
  });
  expect(read("//other.example/x/t%C3%A4.csv#part")).toMatchObject({
    href: "https://other.example/x/t%C3%A4.csv",
    own: false,
    host: "other.example",
    name: "tä.csv",
  });
  expect(read("https://аpple.example/").host).toMatch(/^xn--/);
  expect(read("https://maps.example:8443/a").own).toBe(false);
  expect(read("https://other.example/%E0%A4%A").name).toBe("%E0%A4%A");
  expect(read("https://other.example").name).toBe("other.example");
});

test("without encryption from an encrypted page is told, except on one's own computer", () => {
  expect(read("http://other.example/a")).toMatchObject({ open: true, mixed: true });
  expect(read("http://127.0.0.1:8000/a").mixed).toBe(false);
  expect(read("http://localhost:8000/a").mixed).toBe(false);
  expect(read("http://other.example/a", "http://maps.example/")).toMatchObject({ open: true, mixed: false });
  expect(read("https://other.example/a")).toMatchObject({ open: false, mixed: false });
});

test.each([
  "http://localhost/",
  "http://LOCALHOST./",
  "http://printer/",
  "http://nas.local/",
  "http://wiki.corp/",
  "http://10.1.2.3/",
  "http://127.1/",
  "http://2130706433/",
  "http://0x7f.0.0.1/",
  "http://169.254.169.254/latest",
  "http://172.16.0.1/",
  "http://192.168.1.1/",
  "http://100.64.0.1/",
  "http://[::1]/",
  "http://[fd00::1]/",
  "http://[fe80::1]/",
  "http://[::ffff:192.168.0.1]/",
])("%s is inside one's own network", (text) => {
  expect(isInside(new URL(text).hostname)).toBe(true);
});

test.each([
  "http://example.org/",
  "http://8.8.8.8/",
  "http://172.32.0.1/",
  "http://100.128.0.1/",
  "http://11.0.0.1/",
  "http://localhost.example.org/",
  "http://[2001:db8::1]/",
  "http://[::ffff:8.8.8.8]/",
])("%s is not", (text) => {
  expect(isInside(new URL(text).hostname)).toBe(false);
});

test("a host that is typed first gets the scheme it lacks, a path does not", () => {
  expect(completeAddress(" example.org/a.csv ")).toBe("https://example.org/a.csv");
  expect(completeAddress("exämple.org:8443/a")).toBe("https://exämple.org:8443/a");
  for (const text of ["stances.csv", "./data/a.csv", "/a.csv", "http://example.org/a", "javascript:a.b/c"])
    expect(completeAddress(text)).toBe(text);
});
