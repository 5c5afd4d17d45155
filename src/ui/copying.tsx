/** A text for the clipboard; where the browser refuses, the text itself, to be copied by hand. */
import { useState } from "react";

export type Copied = "no" | "yes" | "refused";

export function useCopy(): { copied: Copied; copy: (text: string) => void } {
  const [copied, setCopied] = useState<Copied>("no");
  const copy = (text: string) => {
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => setCopied("yes"),
        () => setCopied("refused"),
      );
  };
  return { copied, copy };
}

export function CopyByHand({ label, text, rows = 6 }: { label: string; text: string; rows?: number }) {
  return <textarea className="report-text" aria-label={label} readOnly={true} rows={rows} value={text} />;
}
