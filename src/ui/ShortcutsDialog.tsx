/** All commands that have keys, from the one registry. */
import { COMMANDS } from "../commands/registry.ts";
import { useApp, useText } from "./context.tsx";
import { Keys } from "./Keys.tsx";
import { Sheet } from "./Sheet.tsx";

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const singleKeys = useApp(({ session }) => session.singleKeys);
  return (
    <Sheet title={t("shell.shortcuts")} isOpen={isOpen} onClose={onClose}>
      {singleKeys ? null : <p className="soft">{t("shell.singleKeysOff")}</p>}
      <dl className="shortcuts">
        {COMMANDS.flatMap(({ id, label, keys, onMap }) =>
          keys
            ? [
                <div key={id}>
                  <dt>{t(label)}</dt>
                  <dd>
                    {keys.map((name) => (
                      <Keys key={name} name={name} />
                    ))}
                    {onMap ? <span className="soft">{t("shell.onMap")}</span> : null}
                  </dd>
                </div>,
              ]
            : [],
        )}
        <div>
          <dt>{t("shell.shortcuts")}</dt>
          <dd>
            <Keys name="?" />
          </dd>
        </div>
      </dl>
    </Sheet>
  );
}
