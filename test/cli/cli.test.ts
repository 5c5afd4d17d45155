/** The real command, run as a person runs it: what it prints, and how it exits. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../support/run.ts";

const standpoint = (...args: string[]) => run("src/cli/run.mjs", args);

let folder = "";
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-"));
  writeFileSync(at("good.csv"), "actor,issue,stance\nA,X,yes\nB,X,oppose\n");
  writeFileSync(at("bad.csv"), "actor,issue,stance\nA,X,support\n\nA,X,perhaps\nA,X,support\n");
  writeFileSync(at("pdf.csv"), "%PDF-1.7\n");
  writeFileSync(at("packed.csv.gz"), gzipSync("actor;issue;stance\nA;X;support\n"));
  mkdirSync(at("set"));
  writeFileSync(at("set/stances.csv"), "actor,issue,stance,date\na,X,support,2025-12\n");
  writeFileSync(at("set/actors.csv"), "id,name,type\na,Alpha,state\nb,Beta,\n");
  writeFileSync(at("set/notes.txt"), "not a table");
  mkdirSync(at("nothing"));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("check", () => {
  test("a good file: status 0, nothing on the error stream", async () => {
    const { code, out, err } = await standpoint("check", at("good.csv"));
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("2 stances of 2 actors on 1 issue.");
  });

  test("rows set aside: status 1, each named by file and line", async () => {
    const { code, out } = await standpoint("check", at("bad.csv"));
    expect(code).toBe(1);
    expect(out).toContain(`${at("bad.csv")}:4: “perhaps” is no stance`);
    expect(out).toContain("4 records: 1 kept, 1 set aside, 1 merged, 1 ignored.");
  });

  test("a file that is no table: status 2, and what it is", async () => {
    const { code, out } = await standpoint("check", at("pdf.csv"));
    expect(code).toBe(2);
    expect(out).toContain("Refused: This is a PDF");
  });

  test("--json prints this, and nothing else", async () => {
    const { code, out } = await standpoint("check", "--json", at("bad.csv"));
    expect(code).toBe(1);
    const file = at("bad.csv");
    const account = { records: 4, kept: 1, setAside: 1, merged: 1, ignored: 1 };
    const message = expect.stringMatching(/\w/);
    expect(JSON.parse(out)).toStrictEqual({
      refused: false,
      message: null,
      account,
      actors: 1,
      issues: 1,
      files: [{ file, table: "stances", encoding: "utf-8", account }],
      problems: [
        { level: "error", code: "stance-unknown", file, row: 4, line: 4, column: "stance", message },
        { level: "info", code: "duplicate", file, row: 5, line: 5, column: null, message },
      ],
    });
  });

  test("--json of what is refused says why", async () => {
    const { code, out } = await standpoint("check", at("pdf.csv"), "--json");
    const report = JSON.parse(out);
    expect([code, report.refused, report.actors, report.issues]).toEqual([2, true, 0, 0]);
    expect(report.message).toMatch(/PDF/);
    expect(report.files).toEqual([
      {
        file: at("pdf.csv"),
        table: null,
        encoding: null,
        account: { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 },
      },
    ]);
  });

  test("--stances adds every stance, and the text that is wrong", async () => {
    const { out } = await standpoint("check", at("set"), "--json", "--stances");
    const report = JSON.parse(out);
    expect([report.format, report.encoding]).toEqual(["native", "utf-8"]);
    expect(report.stances).toStrictEqual([
      {
        actor: "Alpha",
        issue: "X",
        stance: "support",
        date: "2025-12",
        source: "",
        source_url: "",
        evidence: "",
        salience: null,
        confidence: null,
        actor_type: "state",
        row: 2,
        line: 2,
      },
    ]);
    const bad = JSON.parse((await standpoint("check", at("bad.csv"), "--stances")).out);
    expect(bad.problems[0].value).toBe("perhaps");
  });

  test("a folder stands for its tables; files can be named together; .gz is read", async () => {
    const report = JSON.parse((await standpoint("check", at("set"), "--json")).out);
    expect(report.files.map(({ table }: { table: string }) => table)).toEqual(["actors", "stances"]);
    expect([report.actors, report.issues]).toEqual([2, 1]);
    const both = JSON.parse((await standpoint("check", at("good.csv"), at("packed.csv.gz"), "--json")).out);
    expect(both.account.records).toBe(3);
  });
});

describe("how files are to be read", () => {
  test("words, columns, encoding and separator", async () => {
    writeFileSync(at("own.csv"), Buffer.from("Who|About|Verdict|x\nSoci\x82t\x82|Road|meh|1\n", "latin1"));
    const columns = ["--columns", "Who=actor;About=issue;Verdict=stance;x=", "--separator", "|"];
    const { code, out } = await standpoint(
      "check",
      at("own.csv"),
      "--stances",
      ...columns,
      "--words=meh=neutral",
      "--encoding=cp850",
    );
    const report = JSON.parse(out);
    expect([code, report.encoding, report.stances[0].actor, report.stances[0].stance]).toEqual([
      0,
      "cp850",
      "Société",
      "neutral",
    ]);
    expect((await standpoint("check", at("own.csv"), ...columns)).code).toBe(1);
  });

  test.each([
    ["--words", "meh"],
    ["--words", "meh=so so"],
    ["--columns", "x"],
    ["--separator", "::"],
  ])("%s %s is refused in words", async (option, value) => {
    const { code, err } = await standpoint("check", at("good.csv"), option, value);
    expect([code, err]).toEqual([2, expect.stringContaining(option)]);
  });

  test("formats of others are converted; the format is told; a folder of them is read", async () => {
    mkdirSync(at("nets"));
    writeFileSync(
      at("nets/net.gexf"),
      '<gexf><graph><edges><edge source="A" target="X" label="no"/></edges></graph></gexf>',
    );
    const { code, out } = await standpoint("convert", at("nets"), "--to", "csv");
    expect([code, out]).toEqual([0, "actor,issue,stance\nA,X,no\n"]);
    const report = JSON.parse((await standpoint("check", at("nets/net.gexf"), "--stances", "--json")).out);
    expect(Object.keys(report)).toEqual(
      "refused message format encoding account actors issues problems stances".split(" "),
    );
    expect([report.format, Object.keys(report.stances[0])]).toEqual([
      "gexf",
      "actor issue stance date source source_url evidence salience confidence actor_type row line".split(" "),
    ]);
    expect(Object.keys(report.problems[0])).toEqual(
      "level code file row line column value message".split(" "),
    );
  });
});

describe("convert", () => {
  test("to JSON, on standard output or into a file", async () => {
    const { code, out } = await standpoint("convert", at("set"), "--to", "json");
    expect(code).toBe(0);
    expect(JSON.parse(out).actors).toEqual([
      { id: "a", name: "Alpha", type: "state" },
      { id: "b", name: "Beta" },
    ]);
    await standpoint("convert", at("set"), "--to=json", "--out", at("out.json"));
    expect(readFileSync(at("out.json"), "utf8")).toBe(out);
  });

  test("to CSV: one table on standard output, several into a folder", async () => {
    const one = await standpoint("convert", at("good.csv"), "--to", "csv");
    expect([one.code, one.out]).toEqual([0, "actor,issue,stance\nA,X,yes\nB,X,oppose\n"]);
    const none = await standpoint("convert", at("set"), "--to", "csv");
    expect([none.code, none.out]).toEqual([2, ""]);
    expect(none.err).toContain("--out");
    const several = await standpoint("convert", at("set"), "--to", "csv", "--out", at("new/folder"));
    expect([several.code, several.out]).toEqual([0, ""]);
    expect(readdirSync(at("new/folder"))).toEqual(["actors.csv", "stances.csv"]);
  });

  test("problems go to the error stream, with the status of check", async () => {
    const { code, out, err } = await standpoint("convert", at("bad.csv"), "--to", "csv");
    expect([code, out]).toEqual([1, "actor,issue,stance\nA,X,support\n"]);
    expect(err).toContain("bad.csv:4:");
    expect((await standpoint("convert", at("pdf.csv"), "--to", "json")).code).toBe(2);
  });

  test("a file that was read is not written over", async () => {
    const before = readFileSync(at("set/stances.csv"), "utf8");
    const { code, err } = await standpoint("convert", at("set"), "--to", "csv", "--out", at("set"));
    expect([code, readFileSync(at("set/stances.csv"), "utf8")]).toEqual([2, before]);
    expect(err).toContain("not written over");
  });
});

describe("called wrongly", () => {
  test.each([
    [[], "Usage:"],
    [["draw"], "“draw”"],
    [["check"], "at least one file"],
    [["check", "x.csv", "--pretty"], "“--pretty”"],
    [["check", "x.csv", "--json=2"], "takes no value"],
    [["convert", "x.csv"], "--to json or --to csv"],
    [["convert", "x.csv", "--to"], "needs a value"],
    [["convert", "x.csv", "--to", "xlsx"], "“xlsx”"],
    [["check", "no/such/file.csv"], "no such file"],
  ])("%j: status 2, in words, on the error stream", async (args, words) => {
    const { code, out, err } = await standpoint(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
    expect(err).not.toContain("    at ");
  });

  test("a folder without tables", async () => {
    expect((await standpoint("check", at("nothing"))).err).toContain("no tables");
  });

  test.each([["--help"], ["check", "--help"], ["convert", "-h"]])(
    "%s %s helps: status 0",
    async (...args) => {
      const { code, out, err } = await standpoint(...args.filter((arg) => arg !== undefined));
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("FILE");
    },
  );
});

test("a reader that goes away early is no error", async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `A${i},X,perhaps\n`).join("");
  writeFileSync(at("many.csv"), `actor,issue,stance\n${rows}`);
  const child = spawn(process.execPath, ["src/cli/run.mjs", "check", "--json", at("many.csv")]);
  let err = "";
  child.stderr.on("data", (part: Buffer) => {
    err += part.toString();
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([err, code]).toEqual(["", 0]);
});
