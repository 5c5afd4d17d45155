/** A key or a chord as it is written on the keyboard. */
import { isMessageId } from "../i18n/messages.ts";
import { useText } from "./context.tsx";

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `name` as commands give it: `Mod+o`, `ArrowLeft`, `f`. */
export function Keys({ name }: { name: string }) {
  const t = useText();
  const word = (part: string) => {
    const id = part === "Mod" && isApple ? "key.Command" : `key.${part}`;
    return isMessageId(id) ? t(id) : part.toUpperCase();
  };
  const parts = name === "+" ? ["+"] : name.split("+");
  return (
    <kbd className="keys" dir="ltr">
      {parts.map((part) => (
        <span key={part}>{word(part)}</span>
      ))}
    </kbd>
  );
}
