/** What the page has to say above the map: a refused file, what is being read, what became of what was just opened. */
import { Suspense, useState } from "react";
import type { Opened } from "../../state/model.ts";
import { isOwn } from "../../state/ownChanges.ts";
import { useApp, useText } from "../context.tsx";
import { Notes } from "../history/Notes.tsx";
import { lazily } from "../lazily.ts";
import { useOnline } from "../own/useOnline.ts";
import { Failed } from "./Failed.tsx";

// A refusal is told without a network too; these two come with files that were had.
const Reading = lazily(() => import("./Reading.tsx").then((part) => part.Reading));
const Read = lazily(() => import("./Read.tsx").then((part) => part.Read));

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
      <Suspense fallback={null}>
        {load.phase === "loading" && (opened || fetching) ? <Reading name={load.name} /> : null}
        {load.phase === "ready" && isOwn(opened) && told !== opened ? (
          <Read opened={opened} onDismiss={() => setTold(opened)} />
        ) : null}
      </Suspense>
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
