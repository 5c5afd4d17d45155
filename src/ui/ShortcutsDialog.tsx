/** All commands that have keys, from the one registry. */
import type { ReactNode } from "react";
import type { Command } from "../commands/command.ts";
import { COMMANDS } from "../commands/registry.ts";
import { useApp, useText } from "./context.tsx";
import { Keys } from "./Keys.tsx";
import { Sheet } from "./Sheet.tsx";

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const singleKeys = useApp(({ session }) => session.singleKeys);
  const withKeys = COMMANDS.filter(({ keys }) => keys !== undefined);
  return (
    <Sheet title={t("shell.shortcuts")} isOpen={isOpen} onClose={onClose}>
      {singleKeys ? null : <p className="soft">{t("shell.singleKeysOff")}</p>}
      <ShortcutList commands={withKeys.filter(({ onMap, presenting }) => !onMap && presenting !== "only")}>
        <div>
          <dt>{t("shell.shortcuts")}</dt>
          <dd>
            <Keys name="?" />
          </dd>
        </div>
      </ShortcutList>
      <h3 className="soft">{t("shell.onMap")}</h3>
      <ShortcutList commands={withKeys.filter(({ onMap }) => onMap)} />
      <h3 className="soft">{t("present.keys")}</h3>
      <ShortcutList commands={withKeys.filter(({ presenting }) => presenting === "only")} />
    </Sheet>
  );
}

function ShortcutList({ commands, children }: { commands: readonly Command[]; children?: ReactNode }) {
  const t = useText();
  return (
    <dl className="shortcuts">
      {commands.map(({ id, label, keys = [] }) => (
        <div key={id}>
          <dt>{t(label)}</dt>
          <dd>
            {keys.map((name) => (
              <Keys key={name} name={name} />
            ))}
          </dd>
        </div>
      ))}
      {children}
    </dl>
  );
}
