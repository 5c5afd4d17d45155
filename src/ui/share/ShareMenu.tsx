/** What can be taken along: the button in the bar, and behind it the menu. */
import { Share2 } from "lucide-react";
import { useText } from "../context.tsx";
import { lazily } from "../lazily.ts";
import { MenuButton } from "../MenuButton.tsx";

const ShareItems = lazily(() => import("./ShareItems.tsx").then(({ ShareItems }) => ShareItems));

export function ShareMenu() {
  const t = useText();
  return (
    <MenuButton
      className="icon-button with-word"
      label={t("share.title")}
      placement="bottom end"
      button={
        <>
          <Share2 aria-hidden="true" />
          <span className="word">{t("share.title")}</span>
        </>
      }
    >
      <ShareItems />
    </MenuButton>
  );
}
