/** Numbers with proof: lists, issues as lines, groups and the audit, all under the filters and one reading of the unknown. */
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { MEASURES_PARTS, type MeasuresPart } from "../../state/measures/missing.ts";
import type { Basis } from "../../state/measures/task.ts";
import { changeSession } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { NothingPasses } from "../NothingPasses.tsx";
import { Audit } from "./Audit.tsx";
import { Blocs } from "./Blocs.tsx";
import { MissingSwitch } from "./MissingSwitch.tsx";
import { Ranks } from "./Ranks.tsx";
import { Strips } from "./Strips.tsx";
import { useBasis } from "./useFound.ts";
import "./measures.css";

const PARTS = { ranks: Ranks, strips: Strips, blocs: Blocs, audit: Audit } as const;

export function MeasuresView() {
  const t = useText();
  const { store } = usePorts();
  const basis = useBasis();
  const part = useApp(({ session }) => session.measures);
  if (!basis) return null;
  return (
    <Tabs
      className="measures"
      selectedKey={part}
      onSelectionChange={(key) => changeSession(store, { measures: key as MeasuresPart })}
    >
      <header className="measures-head">
        <TabList className="measures-tabs" aria-label={t("measures.parts")}>
          {MEASURES_PARTS.map((name) => (
            <Tab key={name} id={name} className="tab">
              {t(`measures.part.${name}`)}
            </Tab>
          ))}
        </TabList>
        {part === "audit" ? null : <MissingSwitch part={part} />}
      </header>
      {MEASURES_PARTS.map((name) => (
        <TabPanel key={name} id={name} className="measures-body">
          <Part basis={basis} name={name} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function Part({ basis, name }: { basis: Basis; name: MeasuresPart }) {
  const Body = PARTS[name];
  if (basis.matrix.rowsInView === 0)
    return (
      <div className="table-empty">
        <NothingPasses />
      </div>
    );
  return <Body basis={basis} />;
}
