/** Prints, waiting where the reader is slow, and ending quietly where the reader has gone. */

import { jsonParts } from "../base/json.ts";

type Stream = NodeJS.WriteStream;

/** A reader that closes early, such as `head`, is no error. */
export class ReaderGone extends Error {}

function print(stream: Stream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve();
      else if ((error as NodeJS.ErrnoException).code === "EPIPE") reject(new ReaderGone());
      else reject(error);
    });
  });
}

// Without a listener Node ends the program with a stack trace; each print hears of the error itself.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

export const printOut = (text: string): Promise<void> => print(process.stdout, text);
export const printLine = (text: string): Promise<void> => print(process.stdout, `${text}\n`);
export const printError = (text: string): Promise<void> => print(process.stderr, `${text}\n`);

/** Prints an object as JSON. */
export async function printJson(object: Readonly<Record<string, unknown>>): Promise<void> {
  for (const part of jsonParts(object)) await printOut(part);
}
