/** Above every view, as long as statements count otherwise than usual: how they do, and the way to change it. */
import { Button } from "react-aria-components";
import type { Dataset } from "../../domain/dataset.ts";
import { usePorts, useText } from "../context.tsx";
import { countedSo } from "../countedSo.ts";

export function CountedSo({ dataset }: { dataset: Dataset }) {
  const t = useText();
  const { run } = usePorts();
  return (
    <div className="notice quiet-notice counted-so">
      <p className="notice-text">{countedSo(dataset, t).join(" ")}</p>
      <div className="notice-actions">
        <Button className="button plain" aria-haspopup="dialog" onPress={() => run("own.report")}>
          {t("counted.change")}
        </Button>
      </div>
    </div>
  );
}
