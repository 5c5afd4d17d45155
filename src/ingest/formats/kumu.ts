/** Kumu: the sheets of elements and of connections. */
import { joinNetwork } from "./edges.ts";
import type { HeadOfTable, Join, TableFormat } from "./format.ts";

export const KUMU_CONNECTIONS: TableFormat = {
  id: "kumu",
  kind: "edges",
  recognise: ({ folded }: HeadOfTable) => (folded[0] === "from" && folded[1] === "to" ? [0, 1] : undefined),
};

export const KUMU_ELEMENTS: TableFormat = {
  id: "kumu",
  kind: "nodes",
  recognise: ({ folded }: HeadOfTable) =>
    folded[0] === "label" &&
    !folded.includes("id") &&
    ["type", "description", "tags"].some((each) => folded.includes(each))
      ? [0]
      : undefined,
};

/** Connections name elements by their labels. */
export const joinKumu: Join = (parts, told) => joinNetwork(parts, told, { id: "label", name: "label" });
