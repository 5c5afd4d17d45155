/** Numbers with proof: lists, issues as lines, groups and the audit, all under the filters and one reading of the unknown. */
import { memo, useCallback } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { MEASURES_PARTS, type MeasuresPart } from "../../state/measures/missing.ts";
import type { Selection } from "../../state/model.ts";
import { changeSession, select } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { ChooseContext } from "../evidence/choose.tsx";
import { NothingPasses } from "../NothingPasses.tsx";
import { useLate } from "../useLate.ts";
import { useShown } from "../useShown.ts";
import { Audit } from "./Audit.tsx";
import { Blocs } from "./Blocs.tsx";
import { MissingSwitch } from "./MissingSwitch.tsx";
import { Ranks } from "./Ranks.tsx";
import { Strips } from "./Strips.tsx";
import "./measures.css";

/** None is drawn anew before its picture is another. */
const PARTS = { ranks: memo(Ranks), strips: memo(Strips), blocs: memo(Blocs), audit: memo(Audit) } as const;

export function MeasuresView() {
  const t = useText();
  const { store } = usePorts();
  const part = useApp(({ session }) => session.measures);
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
          <Part name={name} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** The tabs around it stay as they are when a filter changes: they would look through all that is in it. */
function Part({ name }: { name: MeasuresPart }) {
  const Body = PARTS[name];
  const shown = useLate(useShown());
  const { store } = usePorts();
  const choose = useCallback((selection: Selection) => select(store, selection), [store]);
  if (!shown) return null;
  if (shown.mask ? shown.mask.count() === 0 : shown.dataset.stances.length === 0)
    return (
      <div className="table-empty">
        <NothingPasses />
      </div>
    );
  return (
    <ChooseContext value={choose}>
      <Body shown={shown} />
    </ChooseContext>
  );
}
