/** What a format says beyond its stances, or in many rows at once, is counted and said. */
import { expect, test } from "vitest";
import { load } from "../../../src/ingest/load.ts";
import { fileOf, read, said, stances, sums } from "../reading.ts";

test("subjects of roll calls: empty, repeated, and of roll calls that nobody voted in", async () => {
  const result = await read({
    "votes.csv": "rcid,country,country_code,vote\n3,Chad,TD,yes\n",
    "issues.csv":
      "rcid,short_name,issue\n3,me,Near East\n3,me,Near East\n3,hr,Human rights\n,me,X\n3,me,NA\n9,me,Far\n",
  });
  expect(result.dataset!.issues.length).toBe(1);
  expect(said(result).filter((line) => /empty|duplicate|topics/.test(line))).toEqual([
    "info topics-without-votes",
    "info duplicate 3/3",
    "error cell-empty 5/5 rcid",
    "error cell-empty 6/6 issue",
  ]);
  expect(sums(result)).toBe("7 = 3 + 2 + 1 + 1");
});

test("an actor described in two ways: the first holds, and the rows count", async () => {
  const result = await load([
    fileOf(
      "Actor,Description,Influence,Tax Position,Tax Salience\nAnn,Mayor,5,80,10\nAnn,Judge,5,20,10\n,x,1,,\n",
      "k.csv",
    ),
  ]);
  expect(stances(result)).toEqual(["Ann > Tax: support", "Ann > Tax: oppose"]);
  expect(result.dataset!.actors[0]!.description).toBe("Mayor");
  expect(said(result)).toContain("warning described-twice 3/3 Actor");
  expect(said(result)).toContain("info row-without-stances 4/4");
  expect(sums(result)).toBe("3 = 2 + 0 + 0 + 1");
});

test("nodes without a name, tie or kind are named by their id", async () => {
  const result = await read({
    "nodes.csv": "Id;Label\na;\nz;\n",
    "ties.csv": "Source;Target;Label\na;x;yes\n",
  });
  expect(result.problems.find(({ code }) => code === "nodes-without-edges")!.value).toBe("z");
  expect(sums(result)).toBe("3 = 2 + 0 + 0 + 1");
});
