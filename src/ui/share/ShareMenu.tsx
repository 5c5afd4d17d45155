/** What can be taken along: the button in the bar, and behind it the items. */
import { Share2 } from "lucide-react";
import { Suspense } from "react";
import { Button, MenuTrigger, Popover } from "react-aria-components";
import { useText } from "../context.tsx";
import { lazily } from "../lazily.ts";

const ShareItems = lazily(() => import("./ShareItems.tsx").then(({ ShareItems }) => ShareItems));

export function ShareMenu() {
  const t = useText();
  return (
    <MenuTrigger>
      <Button className="icon-button with-word" aria-label={t("share.title")}>
        <Share2 aria-hidden="true" />
        <span className="word">{t("share.title")}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Suspense fallback={null}>
          <ShareItems />
        </Suspense>
      </Popover>
    </MenuTrigger>
  );
}
