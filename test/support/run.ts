/** Runs a tool of the project as a child process and gives back all it said. */
import { type SpawnOptions, spawn } from "node:child_process";

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A script for Node, by its path from the top level. Does not throw: the caller looks at the code. */
export function run(script: string, args: readonly string[], options: SpawnOptions = {}): Promise<Outcome> {
  const { VITEST: _v, NODE_ENV: _n, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...env, NO_COLOR: "1" },
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let err = "";
    child.stdout?.setEncoding("utf8").on("data", (part: string) => {
      out += part;
    });
    child.stderr?.setEncoding("utf8").on("data", (part: string) => {
      err += part;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
