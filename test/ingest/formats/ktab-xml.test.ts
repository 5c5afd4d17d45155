/** KTAB's scenarios in XML. */
import { expect, test } from "vitest";
import { load } from "../../../src/ingest/load.ts";
import { fileOf, said, stances, sums } from "../reading.ts";

const one = (text: string) => load([fileOf(text, "scenario.xml")]);

const actor = (name: string, positions: readonly string[], salience: readonly string[], more = "") =>
  `<Actor>${name === "" ? "" : `<name>${name}</name>`}${more}<Position>${positions.map((text) => `\n<dCoord>${text}</dCoord>`).join("")}</Position>
<Salience>${salience.map((text) => `<dSal>${text}</dSal>`).join("")}</Salience></Actor>`;

const scenario = (...actors: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<Scenario><name>Dummy</name><prngSeed>0x89</prngSeed>
<Dimensions><dName>Tax</dName><dName>Roads &amp; rail</dName></Dimensions>
<Actors>${actors.join("\n")}</Actors>
<IdealAdjustment><iaPair><adjust>0.87</adjust></iaPair><iaPair><adjust>0.5</adjust></iaPair></IdealAdjustment>
</Scenario>`;

test("positions from 0 to 100 become stances with their salience, actors keep description and capability", async () => {
  const more = "<description>First</description><capability>117.7</capability>";
  const result = await one(
    scenario(actor("Ann", ["100", "0"], ["40", "5"], more), actor("Bo", ["", "50"], [])),
  );
  expect(stances(result)).toEqual([
    "Ann > Tax: support",
    "Ann > Roads & rail: oppose",
    "Bo > Roads & rail: neutral",
  ]);
  const { actors, stances: table } = result.dataset!;
  expect([...table.position]).toEqual([1, -1, 0]);
  expect([...table.salience!]).toEqual([0.4, 0.05, Number.NaN]);
  expect([...table.line]).toEqual([5, 6, 10]);
  expect([actors[0]!.description, actors[0]!.influence]).toEqual(["First", 117.7]);
  expect(said(result)).toEqual([
    "info format-read",
    "info scale-read",
    ...Array(3).fill("info element-left-out"),
  ]);
  expect(result.problems.slice(2).map(({ value, params }) => [value, params])).toEqual([
    ["name", { count: 1 }],
    ["prngSeed", { count: 1 }],
    ["adjust", { count: 2 }],
  ]);
  expect([result.files[0]!.format, sums(result)]).toEqual(["ktab", "3 = 3 + 0 + 0 + 0"]);
});

test("what is none of its numbers, has no name or no dimension, is set aside; an actor without a position is told", async () => {
  const result = await one(
    scenario(
      actor("Ann", ["-1", "101", "7"], ["x"]),
      actor("", ["7"], []),
      actor("Cy", ["", ""], ["1"]),
      actor("Di", [], []),
      actor("Ed", ["60"], ["many"]),
    ),
  );
  expect(stances(result)).toEqual(["Ed > Tax: support"]);
  expect(said(result).filter((line) => !/format-read|scale-read|element-left-out/.test(line))).toEqual([
    "error stance-unknown 1/5 dCoord",
    "error stance-unknown 1/6 dCoord",
    "error cell-empty 1/7 dName",
    "error cell-empty 2/10 name",
    "info row-without-stances 3/12",
    "warning number-unreadable 5/19 dSal",
  ]);
  expect(sums(result)).toBe("7 = 1 + 4 + 0 + 2");
});

test("a scenario without a position, a broken one, and another root are refused", async () => {
  const codes = async (text: string) => {
    const { refused, problems } = await one(text);
    return [refused, ...problems.filter(({ level }) => level === "error").map(({ code }) => code)];
  };
  expect(await codes(scenario())).toEqual([true, "no-stances"]);
  expect(await codes(scenario(actor("Ann", ["1"], [])).slice(0, -30))).toEqual([true, "xml-broken"]);
  expect(await codes("<Other><Actors/></Other>")).toEqual([true, "not-csv-xml"]);
});
