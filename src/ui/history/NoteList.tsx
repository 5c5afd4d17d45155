/** What is to be told about links and about what this browser keeps: each note until it is dismissed. */
import { X } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { Button } from "react-aria-components";
import { isMessageId } from "../../i18n/messages.ts";
import type { Dropped, Note } from "../../state/notes.ts";
import { dismissNote } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import { Name } from "../rich.tsx";
import "./history.css";

/** How many parts of a link are named at once. */
const MOST_NAMED = 5;
/** What only confirms goes by itself, after so many milliseconds. */
const TOAST_MS = 5000;

export function NoteList() {
  const notes = useApp((state) => state.notes);
  return notes.map((note) => <NoteItem key={note.kind} note={note} />);
}

function NoteItem({ note }: { note: Note }) {
  const t = useText();
  switch (note.kind) {
    case "linkOpened":
      return (
        <Frame note={note}>
          <p className="notice-title">{t("link.opened")}</p>
          {note.newer ? <p>{t("link.newer")}</p> : null}
          {note.cut ? <p>{t("link.cut")}</p> : null}
          {note.otherData ? <p>{t("link.otherData")}</p> : null}
          <DroppedList dropped={note.dropped} />
        </Frame>
      );
    case "restoredPartly":
      return (
        <Frame note={note}>
          <p>{t("keep.restoredPartly")}</p>
          <DroppedList dropped={note.dropped} />
        </Frame>
      );
    case "linkShown":
      return (
        <Frame note={note}>
          <p>{t("link.byHand")}</p>
          <textarea
            className="told-link"
            aria-label={t("link.text")}
            readOnly={true}
            rows={2}
            dir="ltr"
            value={note.text}
            onFocus={({ target }) => target.select()}
          />
        </Frame>
      );
    case "linkCopied":
      return <Toast note={note} />;
    case "linkWaits":
      return <Frame note={note}>{t("link.waits", { name: plain(note.name) })}</Frame>;
    case "linkRefused":
      return <Frame note={note}>{t(`link.refused.${note.why}`)}</Frame>;
    case "linkTooLong":
      return <Frame note={note}>{t("link.tooLong")}</Frame>;
    case "keeping":
      return <Frame note={note}>{t(`keep.${note.trouble}`)}</Frame>;
    case "forgotten":
      return <Frame note={note}>{t("keep.forgotten")}</Frame>;
  }
}

function Frame({ note, children }: { note: Note; children: ReactNode }) {
  const t = useText();
  const { store } = usePorts();
  return (
    <div className="notice" role="status">
      <div className="notice-text">{typeof children === "string" ? <p>{children}</p> : children}</div>
      <Button
        className="icon-button"
        aria-label={t("notice.dismiss")}
        onPress={() => dismissNote(store, note.kind)}
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}

/** Lies above the page for a moment: a line in the page would push the map away and back. */
function Toast({ note }: { note: Note & { kind: "linkCopied" } }) {
  const t = useText();
  const { store } = usePorts();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (store.getState().notes.includes(note)) dismissNote(store, note.kind);
    }, TOAST_MS);
    return () => clearTimeout(timer);
  }, [store, note]);
  return (
    <p className="toast" aria-hidden="true">
      {note.places > 0 ? t("link.copiedWithout", { places: note.places }) : t("link.copied")}
    </p>
  );
}

function DroppedList({ dropped }: { dropped: readonly Dropped[] }) {
  const t = useText();
  if (dropped.length === 0) return null;
  return (
    <>
      <p>{t("link.dropped")}</p>
      <ul className="told-list">
        {dropped.slice(0, MOST_NAMED).map(({ part, value, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may be alike
          <li key={index}>
            <PartName part={part} />
            {value === "" ? null : <Name>{value}</Name>}
            <span className="told-why">{t(`link.${why}`)}</span>
          </li>
        ))}
      </ul>
      {dropped.length > MOST_NAMED ? (
        <p>{t("link.droppedMore", { count: dropped.length - MOST_NAMED })}</p>
      ) : null}
    </>
  );
}

function PartName({ part }: { part: string }) {
  const t = useText();
  const id = `link.part.${part}`;
  return isMessageId(id) ? <span>{t(id)}</span> : <Name>{part}</Name>;
}
