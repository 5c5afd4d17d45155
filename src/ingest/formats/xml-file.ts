/** A file in XML for whoever knows its root: read, another one, or broken, which the report then says. */
import type { Report } from "../report.ts";
import type { ForeignRead } from "./format.ts";
import { readXml, XmlFault, type XmlVisitor } from "./xml.ts";

/** Thrown by a visitor at a root that is not its own. */
export class OtherRoot extends Error {}

/** Undefined when the root is another one; what stands for a broken file otherwise, unless it was read. */
export function readXmlFile(
  text: string,
  visitor: XmlVisitor,
  report: Report,
): ForeignRead | "read" | undefined {
  try {
    readXml(text, visitor);
    return "read";
  } catch (error) {
    if (error instanceof OtherRoot) return undefined;
    /* v8 ignore next -- a fault of ours is none of the file */
    if (!(error instanceof XmlFault)) throw error;
    report.add("error", error.code, null, null, "", { line: error.line });
    return { format: "native", tables: [], parts: [] };
  }
}
