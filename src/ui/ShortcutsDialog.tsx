/** All commands that have keys, from the one registry, under the headings of the command menu. */
import { Checkbox } from "react-aria-components";
import type { Command } from "../commands/command.ts";
import { COMMAND_GROUPS, groupOf } from "../commands/groups.ts";
import { COMMANDS } from "../commands/registry.ts";
import { changeSession } from "../state/store.ts";
import { useApp, usePorts, useText } from "./context.tsx";
import { Keys } from "./Keys.tsx";
import { Sheet } from "./Sheet.tsx";

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const withKeys = COMMANDS.filter(({ keys }) => keys !== undefined);
  const anywhere = withKeys.filter(({ onMap, presenting }) => !onMap && presenting !== "only");
  return (
    <Sheet title={t("shell.shortcuts")} onClose={onClose}>
      <SingleKeys />
      <div className="shortcut-groups">
        {COMMAND_GROUPS.map((group) => (
          <ShortcutList
            key={group}
            title={t(`commands.group.${group}`)}
            commands={anywhere.filter((command) => groupOf(command) === group)}
          />
        ))}
        <ShortcutList title={t("shell.onMap")} commands={withKeys.filter(({ onMap }) => onMap)} />
        <ShortcutList
          title={t("present.keys")}
          commands={withKeys.filter(({ presenting }) => presenting === "only")}
        />
      </div>
    </Sheet>
  );
}

/** Letters as commands get in the way of dictation and of unsteady hands. */
function SingleKeys() {
  const t = useText();
  const { store } = usePorts();
  const singleKeys = useApp(({ session }) => session.singleKeys);
  return (
    <Checkbox
      className="single-keys"
      isSelected={singleKeys}
      onChange={(on) => changeSession(store, { singleKeys: on })}
    >
      <span className="switch" aria-hidden="true" />
      <span>{t("settings.singleKeys")}</span>
      <span className="soft">{t(singleKeys ? "shell.singleKeysOn" : "shell.singleKeysOff")}</span>
    </Checkbox>
  );
}

function ShortcutList({ title, commands }: { title: string; commands: readonly Command[] }) {
  const t = useText();
  const singleKeys = useApp(({ session }) => session.singleKeys);
  if (commands.length === 0) return null;
  return (
    <section>
      <h3 className="soft">{title}</h3>
      <dl className="shortcuts">
        {commands.map(({ id, label, keys = [] }) => (
          <div key={id}>
            <dt>{t(label)}</dt>
            <dd>
              {keys.map((name) => (
                <span
                  key={name}
                  className="shortcut"
                  data-off={(!singleKeys && name.length === 1) || undefined}
                >
                  <Keys name={name} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
