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
          <progress aria-label={t("own.progress")} {...barOf(progress)} />
          {progress ? <HowFar progress={progress} /> : null}
        </div>
      </div>
      <Button className="button" onPress={() => run("own.cancel")}>
        {t("own.cancel")}
      </Button>
    </div>
  );
}

/** The bar shows the work where it is known, since bytes are not all of it. */
function barOf(progress: Progress | undefined) {
  if (progress?.share !== undefined) return { max: 1, value: progress.share };
  return progress?.total === undefined ? {} : { max: progress.total, value: progress.done };
}

/** For the eye alone: a screen reader has the bar. */
function HowFar({ progress: { done, total, rows = 0, left } }: { progress: Progress }) {
  const t = useText();
  const large = Math.max(done, total ?? 0) >= MEGABYTE;
  const size = (bytes: number) => (large ? bytes / MEGABYTE : Math.ceil(bytes / KILOBYTE));
  const unit = large ? "megabytes" : "kilobytes";
  const bytes =
    total === undefined
      ? t(`own.${unit}`, { done: size(done) })
      : t(`own.${unit}Of`, { done: size(done), total: size(total) });
  return (
    <span className="how-far" aria-hidden="true">
      <span>{bytes}</span>
      {rows > 0 ? <span>{t("own.rows", { count: rows })}</span> : null}
      {left === undefined ? null : <span>{t("own.left", { seconds: left })}</span>}
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
