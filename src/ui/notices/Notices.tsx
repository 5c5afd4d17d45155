/** What the page has to say above the map: a refused file, what is being read, what became of what was just opened. */
import { X } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "react-aria-components";
import type { Opened } from "../../state/model.ts";
import { isOwn } from "../../state/ownChanges.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Notes } from "../history/Notes.tsx";
import { lazily } from "../lazily.ts";
import { useOnline } from "../own/useOnline.ts";
import { Failed } from "./Failed.tsx";
import { Reading } from "./Reading.tsx";
import { useAccountText } from "./useAccountText.ts";

const CountedSo = lazily(() => import("./CountedSo.tsx").then((file) => file.CountedSo));

const isCountedOtherwise = ({ statements = "latest", conditional }: Opened["dataset"]) =>
  statements !== "latest" || conditional !== undefined;

export function Notices() {
  const load = useApp((state) => state.load);
  const opened = useApp((state) => state.opened);
  const fetching = useApp(({ own }) => own.progress?.step === "fetching");
  const [told, setTold] = useState<Opened>();
  return (
    <div className="notices">
      <Offline />
      {load.phase === "failed" ? <Failed load={load} /> : null}
      {load.phase === "loading" && (opened || fetching) ? <Reading name={load.name} /> : null}
      {load.phase === "ready" && isOwn(opened) && told !== opened ? (
        <Read opened={opened} onDismiss={() => setTold(opened)} />
      ) : null}
      <Notes />
      {opened && isCountedOtherwise(opened.dataset) ? (
        <Suspense fallback={null}>
          <CountedSo dataset={opened.dataset} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** Nothing stops without a network; only what lies elsewhere cannot be had. */
function Offline() {
  const t = useText();
  const online = useOnline();
  return online ? null : (
    <div className="notice quiet-notice" role="status">
      <p className="notice-text">{t("own.offline")}</p>
    </div>
  );
}

/** Where the data came from, if that is one other host. */
function foreignHost({ origin }: Opened): string | undefined {
  const hosts = new Set(origin?.kind === "addresses" ? origin.hrefs.map((href) => new URL(href).host) : []);
  const [host] = hosts;
  return hosts.size === 1 && host !== location.host ? host : undefined;
}

/** After own files were opened: the four numbers, the way to the rest, and back to what was there before. */
function Read({ opened, onDismiss }: { opened: Opened; onDismiss: () => void }) {
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
