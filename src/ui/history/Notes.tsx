/** The place of notes; what draws them comes only once there is one. */
import { Suspense } from "react";
import { useApp } from "../context.tsx";
import { lazily } from "../lazily.ts";

const NoteList = lazily(() => import("./NoteList.tsx").then((part) => part.NoteList));

export function Notes() {
  const any = useApp((state) => state.notes.length > 0);
  return any ? (
    <Suspense fallback={null}>
      <NoteList />
    </Suspense>
  ) : null;
}
