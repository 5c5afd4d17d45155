/** The dialogs about one's own data: one at a time, each fetched after the first picture. */
import { type ComponentType, Suspense } from "react";
import { restOfMessages } from "../../i18n/messages.ts";
import type { OwnDialog as Name } from "../../state/own.ts";
import { closeOwnDialog } from "../../state/ownChanges.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { lazily } from "../lazily.ts";
import { Sheet } from "../Sheet.tsx";
import { useLate } from "../useLate.ts";

/** A dialog comes with its words. */
const worded = (load: () => Promise<ComponentType<{ onClose: () => void }>>) =>
  lazily(async () => {
    await restOfMessages();
    return load();
  });

const BODIES = {
  report: worded(() => import("./ImportReport.tsx").then(({ ImportReport }) => ImportReport)),
  address: worded(() => import("./AddressForm.tsx").then(({ AddressForm }) => AddressForm)),
  paste: worded(() => import("./PasteForm.tsx").then(({ PasteForm }) => PasteForm)),
  template: worded(() => import("./Template.tsx").then(({ Template }) => Template)),
} satisfies Record<Name, unknown>;

const TITLES = {
  report: "report.title",
  address: "own.addressTitle",
  paste: "own.pasteTitle",
  template: "own.templateTitle",
} as const satisfies Record<Name, string>;

export function OwnDialog() {
  const t = useText();
  const { store } = usePorts();
  const name = useApp(({ own }) => own.dialog);
  const asking = useApp(({ own }) => own.asking.length > 0);
  const filled = useLate(name); // the sheet comes first: what stands in it is a task of its own
  if (name === undefined) return null;
  const Body = filled && BODIES[filled];
  const close = () => closeOwnDialog(store);
  return (
    <Sheet title={t(asking ? "own.askTitle" : TITLES[name])} onClose={close}>
      <Suspense fallback={null}>{Body ? <Body onClose={close} /> : null}</Suspense>
    </Sheet>
  );
}
