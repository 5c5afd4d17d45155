/** The end of choosing, always in sight: reads the files again, or takes back what is not applied yet. */
import { Button } from "react-aria-components";
import { useText } from "../context.tsx";
import type { Mapping } from "./useMapping.ts";
import type { Reread } from "./useReread.ts";

export function Confirm({ mapping, reread }: { mapping: Mapping; reread: Reread }) {
  const t = useText();
  const { applied, next, pending, changes, lacking, choose } = mapping;
  const { reading, read } = reread;
  if (!pending) return null;
  return (
    <div className="mapping-confirm">
      <p>{t("mapping.pending", { count: changes })}</p>
      <div className="row">
        <Button className="button primary" isDisabled={lacking || reading} onPress={() => read(next)}>
          {t("mapping.apply")}
        </Button>
        {changes > 0 ? (
          <Button className="button" onPress={() => choose({ kind: "all", decisions: applied })}>
            {t("mapping.discard")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
