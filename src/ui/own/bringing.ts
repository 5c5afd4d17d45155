/** What was dropped or pasted → files to open, or a plain word about what to do instead. */
import { useCallback, useEffect } from "react";
import type { Problem } from "../../domain/problem.ts";
import { proposeAddress } from "../../state/ownChanges.ts";
import { failLoad } from "../../state/store.ts";
import { usePorts, useText } from "../context.tsx";
import type { Drop } from "../droppedFiles.ts";
import { type Pasted, readPasted } from "./pasted.ts";

/** How many names of files that were not looked at are told. */
const MOST_NAMES = 5;

/** Opens what was dropped; what of a folder is not looked at is told with it. */
export function useOpenDrop(): (drop: Drop) => void {
  const { openFiles } = usePorts();
  return useCallback(
    ({ files, folder, leftOut, unread }) => {
      const file = folder ?? "";
      const names = leftOut.slice(0, MOST_NAMES).join(", ");
      const problems = unread.map((name) => problemOf(name, "file-changed", "error"));
      if (leftOut.length > 0)
        problems.push(problemOf(file, "folder-left-out", "info", { count: leftOut.length, names }));
      openFiles(files, { problems, ...(folder === undefined ? {} : { folder }) });
    },
    [openFiles],
  );
}

/** Opens what was pasted: files, a table as text; an address is proposed, anything less is said. */
export function useOpenPasted(): (pasted: Pasted) => void {
  const t = useText();
  const { openFiles, store } = usePorts();
  return useCallback(
    (pasted) => {
      const name = t("own.pastedName");
      if (pasted.kind === "files") openFiles(pasted.files);
      else if (pasted.kind === "table") openFiles([new File([pasted.text], name, { type: "text/plain" })]);
      else if (pasted.kind === "address") proposeAddress(store, pasted.text);
      else failLoad(store, name, [problemOf("", `paste-${pasted.kind}`, "error")]);
    },
    [t, openFiles, store],
  );
}

/** Where pasting means something else. */
const NOT_HERE = "input, textarea, select, [contenteditable]:not([contenteditable='false']), [role='dialog']";

/** Pasting anywhere else on the page opens what the clipboard holds. */
export function usePasting(): void {
  const openPasted = useOpenPasted();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || !event.clipboardData || target.closest(NOT_HERE)) return;
      event.preventDefault();
      openPasted(readPasted(event.clipboardData.getData("text/plain"), event.clipboardData.files));
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [openPasted]);
}

function problemOf(
  file: string,
  code: string,
  level: Problem["level"],
  params: Problem["params"] & object = {},
): Problem {
  return { code, level, file, row: null, line: null, column: null, value: "", params };
}
