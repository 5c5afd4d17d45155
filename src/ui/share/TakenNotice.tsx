/** Says what became of what was taken along: a line that goes by itself, or stays while it offers a choice. */
import { X } from "lucide-react";
import { useEffect } from "react";
import { Button } from "react-aria-components";
import type { Taken } from "../../state/model.ts";
import { forgetTaken } from "../../state/taken.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import "./share.css";

/** Long enough to be read twice. */
const STAYS_MS = 8000;

/** Stands on the page before there is anything to say, so that readers of the screen hear it. */
export function TakenNotice() {
  const { store } = usePorts();
  const taken = useApp((state) => state.taken);
  const passing = taken?.end === "saved" || taken?.end === "copied";
  useEffect(() => {
    if (!taken || !passing) return;
    const timer = setTimeout(() => forgetTaken(store), STAYS_MS);
    return () => clearTimeout(timer);
  }, [store, taken, passing]);
  return (
    <div className="taken" role="status" data-shown={taken !== undefined}>
      {taken ? <Said taken={taken} /> : null}
    </div>
  );
}

function Said({ taken }: { taken: Taken }) {
  const t = useText();
  const { store, run } = usePorts();
  const { end, width, height, offer } = taken;
  return (
    <>
      <p>
        {end === "saved"
          ? t("share.saved", { file: `\u2068${plain(taken.file)}\u2069` })
          : t(`share.${end}`, { width, height })}
      </p>
      {offer > 0 ? (
        <Button className="button" onPress={() => run(offer === 2 ? "share.png2" : "share.png1")}>
          {t("share.smaller", { scale: offer })}
        </Button>
      ) : null}
      <Button className="icon-button" aria-label={t("notice.dismiss")} onPress={() => forgetTaken(store)}>
        <X aria-hidden="true" />
      </Button>
    </>
  );
}
