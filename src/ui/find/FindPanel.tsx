/** The field under the bar and what it finds: actors, issues and statements, also those that the filters hide. */
import { X } from "lucide-react";
import { type MouseEvent, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { NameHit } from "../../domain/findNames.ts";
import { foldText } from "../../domain/text.ts";
import { showDialog } from "../../state/above.ts";
import { type Found, hiddenBy, selectionFor } from "../../state/found.ts";
import { pointAt } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Combo, type ComboGroup, type ComboItem } from "./Combo.tsx";
import { Offer } from "./Offer.tsx";
import { StatementResult, ThingResult } from "./results.tsx";
import { type FoundAll, MOST_STATEMENTS, MOST_THINGS, useFound } from "./useFound.ts";
import { useGoTo } from "./useGoTo.ts";

interface FoundItem extends ComboItem {
  readonly found: Found;
  readonly hidden: boolean;
}

export function FindPanel() {
  const t = useText();
  const { store } = usePorts();
  const [query, setQuery] = useState("");
  const [offered, setOffered] = useState<Found>();
  const root = useRef<HTMLElement>(null);
  const goBack = useWayBack();
  const goTo = useGoTo();
  const close = useCallback(() => showDialog(store, undefined), [store]);
  const leave = () => {
    close();
    goBack();
  };
  const found = useFound(foldText(query), true);
  const groups = useGroups(found, foldText(query));
  const status = useStatus(found, query);
  const point = usePoint();
  useEffect(() => () => pointAt(store, AWAY), [store]);
  const closeWhenLeft = () => {
    const panel = root.current;
    if (panel && document.hasFocus() && !panel.contains(document.activeElement)) close();
  };
  const choose = ({ found: thing, hidden }: FoundItem) => {
    if (hidden) return setOffered(thing);
    close();
    goTo(thing);
  };
  return (
    <search
      className="find"
      aria-label={t("command.find")}
      ref={root}
      onMouseDown={keepFocus}
      onBlur={() => requestAnimationFrame(closeWhenLeft)}
    >
      {offered ? (
        <Offer
          found={offered}
          onGo={(filter) => {
            close();
            goTo(offered, filter);
          }}
          onBack={() => setOffered(undefined)}
        />
      ) : (
        <Combo
          label={t("find.label")}
          query={query}
          onQuery={setQuery}
          groups={groups}
          onActive={point}
          onChoose={choose}
          onEscape={leave}
          status={status}
          empty={<Empty query={query} reading={found?.reading === true} />}
          after={
            <Button className="icon-button" aria-label={t("find.close")} onPress={leave}>
              <X aria-hidden="true" />
            </Button>
          }
        />
      )}
    </search>
  );
}

/** A press beside the field leaves the focus in it. */
function keepFocus(event: MouseEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
}

const AWAY = { hover: undefined, x: 0, y: 0 };

/** Where the focus was before; back to it, or to the button that opens Find. */
function useWayBack(): () => void {
  const [before] = useState(() => document.activeElement);
  return () => {
    const back = before instanceof HTMLElement && before !== document.body && before.isConnected;
    const to = back ? before : document.querySelector<HTMLElement>("[data-find]");
    requestAnimationFrame(() => to?.focus());
  };
}

/** What the arrows come to steps forward on the map; no note stands beside it. */
function usePoint(): (item: FoundItem | undefined) => void {
  const { store, selectors } = usePorts();
  return useCallback(
    (item) => {
      const state = store.getState();
      const fold = selectors.fold(state);
      if (!item || !state.opened || !fold) return pointAt(store, AWAY);
      pointAt(store, { hover: selectionFor(state.opened.dataset, fold, item.found), x: -1, y: -1 });
    },
    [store, selectors],
  );
}

function useGroups(found: FoundAll | undefined, query: string): ComboGroup<FoundItem>[] {
  const t = useText();
  const dataset = useApp(({ opened }) => opened?.dataset);
  const mask = useApp((state, selectors) => selectors.mask(state));
  if (!found || !dataset) return [];
  const isHidden = hiddenBy(dataset, mask);
  const things = (kind: "actor" | "issue", hits: readonly NameHit[]) =>
    hits.slice(0, MOST_THINGS).map((hit): FoundItem => {
      const thing = { kind, index: hit.index };
      const hidden = isHidden(thing);
      const key = `${kind}:${hit.index}`;
      const content = <ThingResult key={key} {...{ dataset, kind, hit, query, hidden }} />;
      return { key, found: thing, hidden, content };
    });
  const noteOf = (total: number, most: number) =>
    total > most ? t("find.first", { shown: most, total }) : t("find.count", { count: total });
  const { actors, issues, statements } = found;
  return [
    {
      key: "actors",
      title: t("find.actors"),
      note: noteOf(actors.length, MOST_THINGS),
      items: things("actor", actors),
    },
    {
      key: "issues",
      title: t("find.issues"),
      note: noteOf(issues.length, MOST_THINGS),
      items: things("issue", issues),
    },
    {
      key: "statements",
      title: t("find.statements"),
      note: noteOf(statements.total, MOST_STATEMENTS),
      items: statements.rows.map((row): FoundItem => {
        const thing = { kind: "statement", row } as const;
        const hidden = isHidden(thing);
        const key = `statement:${row}`;
        const content = <StatementResult key={key} {...{ dataset, row, query, hidden }} />;
        return { key, found: thing, hidden, content };
      }),
    },
  ];
}

function useStatus(found: FoundAll | undefined, query: string): string {
  const t = useText();
  if (!found || foldText(query) === "") return "";
  const { actors, issues, statements } = found;
  if (found.reading) return t("find.reading");
  if (actors.length + issues.length + statements.total === 0) return t("find.none");
  return t("find.status", {
    actors: actors.length,
    issues: issues.length,
    statements: statements.total,
  });
}

function Empty({ query, reading }: { query: string; reading: boolean }) {
  const t = useText();
  if (foldText(query) !== "") return <p>{t(reading ? "find.reading" : "find.none")}</p>;
  return (
    <>
      <p>{t("find.hint")}</p>
      <p className="find-keys">{t("find.keys")}</p>
    </>
  );
}
