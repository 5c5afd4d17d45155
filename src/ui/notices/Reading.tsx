/** What is being fetched or read, how far it is, and the way to stop it. */
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { Progress } from "../../state/own.ts";
import { useApp, usePorts, useText } from "../context.tsx";

/** What is quicker is not worth a word. */
const SAID_AFTER_MS = 250;
const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

export function Reading({ name }: { name: string }) {
  const t = useText();
  const { run } = usePorts();
  const progress = useApp(({ own }) => own.progress);
  const said = useSaid();
  if (!said) return null;
  const fetching = progress?.step === "fetching";
  return (
    <div className="notice reading">
      <div className="notice-text">
        <p role="status">
          {fetching ? t("own.fetching", { name: progress.name }) : t("notice.reading", { name })}
        </p>
        <div className="reading-progress">
          <progress
            aria-label={t("own.progress")}
            max={progress?.total ?? 1}
            {...(progress?.total === undefined ? {} : { value: progress.done })}
          />
          {progress ? <HowFar progress={progress} /> : null}
        </div>
      </div>
      <Button className="button" onPress={() => run("own.cancel")}>
        {t("own.cancel")}
      </Button>
    </div>
  );
}

/** For the eye alone: a screen reader has the bar. */
function HowFar({ progress: { step, done, total } }: { progress: Progress }) {
  const t = useText();
  const large = Math.max(done, total ?? 0) >= MEGABYTE;
  const size = (bytes: number) => (large ? bytes / MEGABYTE : Math.ceil(bytes / KILOBYTE));
  const unit = large ? "megabytes" : "kilobytes";
  const text =
    step === "reading"
      ? t("own.share", { share: done })
      : total === undefined
        ? t(`own.${unit}`, { done: size(done) })
        : t(`own.${unit}Of`, { done: size(done), total: size(total) });
  return (
    <span className="how-far" aria-hidden="true">
      {text}
    </span>
  );
}

function useSaid(): boolean {
  const [said, setSaid] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(true), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return said;
}
