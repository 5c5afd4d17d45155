/** Puts one panel on the test's page, with a store of its own and a small case that has one of everything. */
import type { ReactNode } from "react";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { commandOf } from "../../src/commands/registry.ts";
import type { Dataset } from "../../src/domain/dataset.ts";
import { load } from "../../src/ingest/load.ts";
import type { Session } from "../../src/state/model.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import { createAppStore, openDataset } from "../../src/state/store.ts";
import { type Ports, PortsProvider } from "../../src/ui/context.tsx";
import { Language } from "../../src/ui/Language.tsx";
import { fetchTheRest } from "../../src/ui/lazily.ts";
import { violations as violationsIn } from "./axeHere.ts";
import { NO_OWN } from "./ownPort.ts";
import "../../src/ui/styles.css";

const STANCES = `actor,issue,stance,position,date,source,locator,evidence,basis,voice,confidence,condition,condition_actor,condition_issue,condition_stance,coder,note
israel,truce,oppose,-0.5,2025-12,paper,¶ 5,Israel’s officials are described as wary.,reported,Channel 13,0.7,,,,,Team,Leaning.
katz,truce,oppose,,2025-11,paper,¶ 7,Forces “will never leave”.,stated,Israel Katz,0.9,,,,,Team,
israel,truce,conditional,-0.5,2025-12,paper,¶ 8,Israel may hold out.,attributed,Daniel Levy,0.5,Only under pressure,us,aid,support,Team,
israel,aid,oppose,,2025-10/2025-12,report,¶ 6,Aid is described as restricted.,conduct,the article,0.5,,,,,,
hamas,truce,not found,,2025-12,paper,¶ 4,Its view is not given.,reported,the article,,,,,,,
us,aid,yes,,2026-01-19,bad,,,,,0.2,,,,,,
council,council plan,not applicable,,,,,,mandate,the article,,,,,,,
council,aid,support,,,,,It would oversee aid.,mandate,the article,0.6,,,,,,
`;
const ACTORS = `id,name,type,part_of,status,description,aliases,name_ar,name_he
us,United States,state,,,Presents the plans.,USA,الولايات المتحدة,ארצות הברית
israel,Israel,state,,,,,إسرائيل,ישראל
katz,Israel Katz,person,israel,,Defence minister.,,يسرائيل كاتس,ישראל כ״ץ
hamas,Hamas,armed group,,,,,حماس,חמאס
council,Peace council,international body,,proposed,,,,
`;
const ISSUES = `id,name,topic,description,support_means,oppose_means,name_ar
truce,Phase two,Ceasefire,The next step.,The holder prepares it.,The holder delays it.,المرحلة الثانية
aid,Aid,Humanitarian,,,,
council plan,Council plan,Governance,,,,
`;
const SOURCES = `id,title,outlet,author,date,url,licence,note
paper,,,,2025-12,,,A news article; title not known.
report,Aid report,Some Daily,A. Writer,2026-01,https://example.org/aid?x=1,CC BY,
bad,Bad address,,,,javascript:alert(1),,
`;
const EVENTS = `date,name,end,description,source
2025-10,Ceasefire,,It begins.,paper
2026-01-19,Davos forum,,Day of a possible announcement.,paper
`;

/** The case as the app would read it from its files. */
export async function smallCase(change: (stances: string) => string = (text) => text): Promise<Dataset> {
  return readCase({
    "stances.csv": change(STANCES),
    "actors.csv": ACTORS,
    "issues.csv": ISSUES,
    "sources.csv": SOURCES,
    "events.csv": EVENTS,
  });
}

export async function readCase(files: Readonly<Record<string, string>>): Promise<Dataset> {
  const bytes = Object.entries(files).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  const { dataset, problems } = await load(bytes);
  if (!dataset) throw new Error(`refused: ${JSON.stringify(problems)}`);
  return dataset;
}

export interface PanelOptions {
  readonly width?: number;
  readonly height?: number;
  readonly session?: Partial<Session>;
}

/** @param dataset undefined: nothing is open. */
export async function showPanel(panel: ReactNode, dataset: Dataset | undefined, options: PanelOptions = {}) {
  const { width = 320, height = 800, session = {} } = options;
  await page.viewport(Math.max(width, 800), height); // the panel is narrow, not the window
  const store = createAppStore(session);
  if (dataset) openDataset(store, { dataset, account: ACCOUNT, problems: [] });
  const nothing = () => {};
  const map = {
    fit: nothing,
    zoom: nothing,
    pan: nothing,
    reveal: nothing,
    menu: nothing,
    walk: nothing,
    stopLayout: nothing,
  };
  const selectors = createSelectors();
  const ports: Ports = {
    store,
    selectors,
    run: (id) =>
      commandOf(id).run({ store, selectors, map, chooseFiles: nothing, openExample: nothing, own: NO_OWN }),
    mountMap: () => nothing,
    openFiles: nothing,
    own: NO_OWN,
  };
  await fetchTheRest(); // as a second after the first picture
  const result = await render(
    <PortsProvider value={ports}>
      <Language>
        <main style={{ inlineSize: width, background: "var(--paper)" }}>{panel}</main>
      </Language>
    </PortsProvider>,
  );
  await settled();
  return { ...result, store, filter: () => store.getState().document.filter };
}

const ACCOUNT = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };

/** Counts come a frame after the filter, and the greater part of long lists after the first. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 2; i++)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
}

/** What axe finds in the panel; what belongs to the page around it is not asked for. */
export const violations = () => violationsIn(document.querySelector("main")!);
