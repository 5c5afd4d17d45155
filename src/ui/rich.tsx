/** Sentences of the catalogue with elements inside, safe for tools that rewrite the text of a page. */
import { Children, type ReactNode } from "react";
import { useIntl } from "react-intl";
import type { MessageId } from "../i18n/messages.ts";
import { plain } from "./plain.ts";

/** A name from the data: isolated, so that its direction cannot disturb its neighbours. */
export function Name({ children }: { children: string }) {
  return <bdi className="name">{plain(children)}</bdi>;
}

/**
 * A message whose values may be elements. Each piece of text gets an element of its own: a translator that replaces
 * bare text nodes would otherwise take away what React wants to change later.
 */
export function Rich({
  id,
  values,
}: {
  id: MessageId;
  values: Readonly<Record<string, ReactNode | ((words: ReactNode) => ReactNode)>>;
}) {
  const intl = useIntl();
  const message = intl.formatMessage({ id }, values as Record<string, string>) as ReactNode;
  return Children.toArray(message).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity
    typeof piece === "string" ? <span key={index}>{piece}</span> : piece,
  );
}
