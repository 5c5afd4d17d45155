/** What a person may decide about own data, in the report: what needs an answer first, the rest folded away. */
import { Button } from "react-aria-components";
import { AS_FOUND, countDecisions } from "../../domain/decisions.ts";
import { useText } from "../context.tsx";
import { Columns } from "./Columns.tsx";
import { Names } from "./Names.tsx";
import { ReadAs } from "./ReadAs.tsx";
import type { Mapping } from "./useMapping.ts";
import type { Reread } from "./useReread.ts";
import { Words } from "./Words.tsx";
import "./mapping.css";

export function MappingSections({ mapping, reread }: { mapping: Mapping; reread: Reread }) {
  const t = useText();
  const { said, place, reading, read } = reread;
  const decided = countDecisions(mapping.applied);
  return (
    <>
      <p className="mapping-said" role="status" tabIndex={-1} ref={place}>
        {said === undefined ? "" : t(said.id, said.values)}
      </p>
      {decided > 0 ? (
        <div className="mapping-applied">
          <p>{t("mapping.applied", { count: decided })}</p>
          <Button className="button" isDisabled={reading} onPress={() => read(AS_FOUND)}>
            {t("mapping.asFound")}
          </Button>
        </div>
      ) : null}
      {mapping.ready ? (
        <>
          <Words mapping={mapping} />
          <Columns mapping={mapping} />
          <Names mapping={mapping} />
          <ReadAs mapping={mapping} />
        </>
      ) : null}
    </>
  );
}
