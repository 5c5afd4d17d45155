/** How this browser shows things: the button, and behind it the menu. */
import { Settings } from "lucide-react";
import { useText } from "../context.tsx";
import { lazily } from "../lazily.ts";
import { MenuButton } from "../MenuButton.tsx";

const SettingsItems = lazily(() => import("./SettingsItems.tsx").then((file) => file.SettingsItems));

export function SettingsMenu() {
  const t = useText();
  return (
    <MenuButton
      className="icon-button"
      label={t("settings.title")}
      placement="bottom end"
      button={<Settings aria-hidden="true" />}
    >
      <SettingsItems />
    </MenuButton>
  );
}
