/** Files from outside: dropped anywhere on the window, or chosen in the system's dialog. */
import { useEffect, useState } from "react";
import { useText } from "./context.tsx";
import { droppedFiles } from "./droppedFiles.ts";
import { useShell } from "./shell.ts";

const INPUT_ID = "file-input";

/** Opens the system's file dialog; to be called from a press or a key. */
export function openFileDialog(): void {
  const input = document.getElementById(INPUT_ID);
  if (input instanceof HTMLInputElement) input.click();
}

export function FileDrop() {
  const t = useText();
  const { openOwnFiles } = useShell();
  const over = useFileDrag(openOwnFiles);
  return (
    <>
      <input
        id={INPUT_ID}
        data-bench="file"
        type="file"
        multiple={true}
        hidden={true}
        aria-label={t("shell.chooseFiles")}
        onChange={({ currentTarget }) => {
          const files = Array.from(currentTarget.files ?? []);
          currentTarget.value = ""; // so that the same file can be chosen again after it was mended
          if (files.length > 0) openOwnFiles(files);
        }}
      />
      {over ? (
        <div className="drop-here">
          <p>{t("shell.dropHere")}</p>
        </div>
      ) : null}
    </>
  );
}

/** Whether files are being dragged over the window; what is dropped goes to `open`. */
function useFileDrag(open: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      droppedFiles(event.dataTransfer).then(
        (files) => open(files),
        () => open([]), // a folder that may not be read: the reader says that it got nothing
      );
    };
    addEventListener("dragenter", onDrag, { signal });
    addEventListener("dragover", onDrag, { signal });
    addEventListener("dragleave", onLeave, { signal });
    addEventListener("drop", onDrop, { signal });
    return () => listening.abort();
  }, [open]);
  return over;
}
