/** What the engine does beside reading: shows the start of files, and writes the rows that were set aside. */
import type { Material } from "../domain/material.ts";
import { gatherMaterial } from "../ingest/offers.ts";
import { optionsFor } from "../ingest/options.ts";
import { filesIn } from "../ingest/records-at.ts";
import { writeSetAside } from "../ingest/set-aside.ts";
import type { MendFile } from "../state/own.ts";
import { bytesOfAll } from "./bytesOf.ts";
import type { EngineRequest } from "./engineMessages.ts";

export { doubtsOf, signaturesOf, withRemembered } from "../ingest/offers.ts";

type Request<Task> = Extract<EngineRequest, { task: Task }>;

export async function material(request: Request<"material">): Promise<Material> {
  const { files, decisions, encodings, spots } = request;
  return gatherMaterial(await bytesOfAll(files, []), decisions, encodings, spots);
}

export { digested } from "./digested.ts";
export { snapshot } from "./snapshot.ts";

export async function mend(request: Request<"mend">): Promise<readonly MendFile[]> {
  const { files, decisions, problems, words } = request;
  const said = new Map(problems.map((problem, index) => [problem, words[index] ?? ""]));
  const written: MendFile[] = [];
  for (const packed of await bytesOfAll(files, []))
    for (const file of await filesIn(packed)) {
      const say = (problem: (typeof problems)[number]) => said.get(problem) ?? "";
      const text = await writeSetAside(file, problems, say, optionsFor(file.name, decisions));
      if (text !== undefined) written.push({ name: file.name, text });
    }
  return written;
}
