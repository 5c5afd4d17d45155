/** For text that is not in the first part of the catalogue: asks for the rest, and says when it is there. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { hasAllMessages, onAllMessages, restOfMessages } from "../i18n/messages.ts";

/** True once all messages are there, or when they cannot be had: then what can be said without them is said. */
export function useAllMessages(): boolean {
  const come = useSyncExternalStore(onAllMessages, hasAllMessages);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    restOfMessages().catch(() => setRefused(true));
  }, []);
  return come || refused;
}
