/** Files from outside: dropped anywhere on the window, pasted, or chosen in the system's dialog. */
import { useEffect, useState } from "react";
import { isOwn } from "../state/ownChanges.ts";
import { useApp, usePorts, useText } from "./context.tsx";
import { droppedFiles } from "./droppedFiles.ts";
import { useOpenDrop, usePasting } from "./own/bringing.ts";

const INPUT_ID = "file-input";

/** Opens the system's file dialog; to be called from a press or a key. */
export function openFileDialog(): void {
  const input = document.getElementById(INPUT_ID);
  if (input instanceof HTMLInputElement) input.click();
}

export function FileDrop() {
  const t = useText();
  const { openFiles } = usePorts();
  const over = useFileDrag();
  usePasting();
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
          if (files.length > 0) openFiles(files);
        }}
      />
      {over > 0 ? <DropTarget files={over} /> : null}
    </>
  );
}

/** Over the whole window: what letting go will do. It takes no pointer, so that it never stands in the way of the drop. */
function DropTarget({ files }: { files: number }) {
  const t = useText();
  const own = useApp(({ opened }) => (isOwn(opened) ? opened.dataset.name : undefined));
  return (
    <div className="drop-here" role="status">
      <div>
        <p className="drop-title">{t("own.drop", { count: files })}</p>
        <p>{t("own.dropWhat")}</p>
        {own === undefined ? null : <p>{t("own.dropKeeps", { name: own })}</p>}
        <p className="soft">{t("own.staysHere")}</p>
      </div>
    </div>
  );
}

/** How many files are being dragged over the window, 0 for none; what is dropped is opened. */
function useFileDrag(): number {
  const [over, setOver] = useState(0);
  const openDrop = useOpenDrop();
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const onDrag = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (!dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      dataTransfer.dropEffect = "copy";
      setOver(Array.from(dataTransfer.items).filter(({ kind }) => kind === "file").length || 1);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(0);
    };
    const onDrop = (event: DragEvent) => {
      setOver(0);
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(openDrop);
    };
    addEventListener("dragenter", onDrag, { signal });
    addEventListener("dragover", onDrag, { signal });
    addEventListener("dragleave", onLeave, { signal });
    addEventListener("drop", onDrop, { signal });
    return () => listening.abort();
  }, [openDrop]);
  return over;
}
