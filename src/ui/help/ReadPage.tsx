/** How to read this map: every mark, with an example from what is open. */
import { setReading } from "../../state/store.ts";
import { usePorts, useText } from "../context.tsx";
import { Sheet } from "../Sheet.tsx";

export function ReadPage() {
  const t = useText();
  const { store } = usePorts();
  return (
    <Sheet title={t("command.howToRead")} isOpen={true} onClose={() => setReading(store, false)}>
      {null}
    </Sheet>
  );
}
