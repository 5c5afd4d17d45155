/** From a coalition to its comparison with all others. */
import { Button } from "react-aria-components";
import type { Dataset } from "../../domain/dataset.ts";
import { compareGroups } from "../../state/store.ts";
import { usePorts, useText } from "../context.tsx";

export function CompareMembers({ members, dataset }: { members: readonly number[]; dataset: Dataset }) {
  const t = useText();
  const { store } = usePorts();
  const ids = members.map((actor) => dataset.actors[actor]!.id);
  const compare = () => compareGroups(store, { a: { by: "coalition", ids }, b: { by: "others", ids: [] } });
  return (
    <Button className="quiet-button" onPress={compare}>
      {t("groups.withOthers")}
    </Button>
  );
}
