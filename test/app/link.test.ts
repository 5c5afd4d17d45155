/** What the address of the page asks to be opened. */
import { expect, test } from "vitest";
import { dataAsked } from "../../src/app/link.ts";

const PAGE = "https://maps.example/app/";

test("no data, data of our own site, and data of somebody else", () => {
  expect(dataAsked(`${PAGE}?theme=dark`)).toBeUndefined();
  expect(dataAsked(`${PAGE}?data=a.csv&data=/b.csv`)).toEqual({
    hrefs: ["https://maps.example/app/a.csv", "https://maps.example/b.csv"],
    foreign: false,
  });
  expect(dataAsked(`${PAGE}?data=a.csv&data=https://other.example/b.csv`)?.foreign).toBe(true);
});

test("an address that cannot be read is not asked about: all are refused, and nothing is fetched", () => {
  const asked = dataAsked(`${PAGE}?data=https://other.example/b.csv&data=javascript:alert(1)`);
  expect(asked).toEqual({ hrefs: ["https://other.example/b.csv", "javascript:alert(1)"], foreign: false });
});

test("of a link with very many addresses the first twenty count", () => {
  const many = Array.from({ length: 1000 }, (_, i) => `data=${i}.csv`).join("&");
  expect(dataAsked(`${PAGE}?${many}`)?.hrefs).toHaveLength(20);
});
