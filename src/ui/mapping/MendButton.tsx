/** The rows that were set aside as tables of their own, with why, to be mended and opened again. */
import { useState } from "react";
import { Button } from "react-aria-components";
import { usePorts, useText } from "../context.tsx";
import { useProblemText } from "../notices/ProblemLine.tsx";
import { saveFile, stem } from "../own/saveFile.ts";
import type { Told } from "../own/useTold.ts";

export function MendButton({ told: { problems, many, account } }: { told: Told }) {
  const t = useText();
  const { own } = usePorts();
  const problemText = useProblemText();
  const [none, setNone] = useState(false);
  if (!account || account.setAside === 0) return null;
  const save = () => {
    const faults = problems.filter(({ level, row }) => level === "error" && row !== null);
    const written = many ? own.whole("mend") : own.mend(faults, faults.map(problemText));
    written.then(
      (files) => {
        setNone(files.length === 0);
        for (const { name, text } of files) saveFile(`${stem(name)}-set-aside.csv`, text);
      },
      () => setNone(true),
    );
  };
  return (
    <>
      <Button className="button" onPress={save}>
        {t("mapping.mend")}
      </Button>
      {none ? <p role="alert">{t("mapping.mendNone")}</p> : null}
    </>
  );
}
