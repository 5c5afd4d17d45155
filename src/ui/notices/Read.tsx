/** After own files were opened: the four numbers, the way to the rest, and back to what was there before. */
import { X } from "lucide-react";
import { Button } from "react-aria-components";
import type { Opened } from "../../state/model.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { useAccountText } from "./useAccountText.ts";

/** Where the data came from, if that is one other host. */
function foreignHost({ origin }: Opened): string | undefined {
  const hosts = new Set(origin?.kind === "addresses" ? origin.hrefs.map((href) => new URL(href).host) : []);
  const [host] = hosts;
  return hosts.size === 1 && host !== location.host ? host : undefined;
}

export function Read({ opened, onDismiss }: { opened: Opened; onDismiss: () => void }) {
  const t = useText();
  const { run } = usePorts();
  const accountText = useAccountText();
  const former = useApp(({ own }) => own.former[0]);
  const said = { name: opened.dataset.name, account: accountText(opened.account) };
  const host = foreignHost(opened);
  return (
    <div className="notice">
      <p className="notice-text">
        {host === undefined ? t("notice.read", said) : t("own.readFrom", { ...said, host })}
      </p>
      <div className="notice-actions">
        <Button className="button plain" onPress={() => run("own.report")}>
          {t("notice.openReport")}
        </Button>
        {former ? (
          <Button className="button plain" onPress={() => run("own.back")}>
            {t("own.backTo", { name: former.name })}
          </Button>
        ) : null}
      </div>
      <Button className="icon-button" aria-label={t("notice.dismiss")} onPress={onDismiss}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
