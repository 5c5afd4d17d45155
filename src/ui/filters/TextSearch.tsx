/** Finds words in the statements themselves; waits a moment while one types. */
import { useEffect, useRef, useState } from "react";
import { useApp, useText } from "../context.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { useChangeFilter } from "./useFilter.ts";

const WAIT_MS = 80;

export function TextSearch() {
  const t = useText();
  const text = useApp(({ document }) => document.filter.text);
  const change = useChangeFilter();
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (text !== known) {
    // changed elsewhere: by a chip, an undo, a link; or by ourselves, and then the same
    setKnown(text);
    if (text !== typed.trim()) setTyped(text);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => change({ text: value.trim() }), value === "" ? 0 : WAIT_MS);
  };
  return <SearchBox label={t("filters.findText")} value={typed} onChange={type} bench="filter-text" />;
}
