/** What stands beneath a printed page: what it rests on, what is narrowed, how statements count, and when it was printed. */
import { selectSteps } from "../state/present.ts";
import { useReported } from "./backing.ts";
import { useApp, useText } from "./context.tsx";
import { countedSo } from "./countedSo.ts";

export function PaperWords() {
  const dataset = useApp((state) => state.opened?.dataset);
  return dataset ? <Words dataset={dataset} /> : null;
}

function Words({ dataset }: { dataset: Parameters<typeof useReported>[0] }) {
  const t = useText();
  const reported = useReported(dataset);
  const last = useApp(selectSteps)?.at(-1);
  const shown = useApp((state, selectors) => selectors.mask(state)?.count());
  return (
    <p className="paper-foot">
      {last?.kind === "sources" ? <span>{reported(last.backing)}</span> : null}
      {shown === undefined ? null : (
        <span>{t("present.filtered", { shown, all: dataset.stances.length })}</span>
      )}
      {countedSo(dataset, t).map((said) => (
        <span key={said}>{said}</span>
      ))}
      <span>{t("shell.name")}</span>
      <span className="printed-on" />
    </p>
  );
}
