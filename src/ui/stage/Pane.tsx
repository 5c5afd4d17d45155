/** The head of one of two views: which it is, swap, close; and what it is to those who listen. */
import { ArrowLeftRight, ArrowUpDown, ChevronDown, X } from "lucide-react";
import { useEffect, useLayoutEffect, useRef } from "react";
import { Button, Menu } from "react-aria-components";
import type { Side } from "../../state/beside.ts";
import { VIEWS, type ViewName } from "../../state/model.ts";
import { closeSide, enterSide, showOn } from "../../state/viewing.ts";
import { askFocus } from "../../state/walking.ts";
import { choiceSection } from "../ChoiceSection.tsx";
import { useApp, usePorts, useText } from "../context.tsx";
import { MenuButton } from "../MenuButton.tsx";
import { useStacked } from "../useNarrow.ts";
import { usePaneLinks } from "./usePaneLinks.ts";
import { useRefocus } from "./useRefocus.ts";
import "./stage.css";

export function PaneHead({ side, view, other }: { side: Side; view: ViewName; other: ViewName }) {
  const t = useText();
  const { store, run } = usePorts();
  const head = useRef<HTMLElement>(null);
  const used = useApp(({ session }) => session.side === side);
  const Swap = useStacked() ? ArrowUpDown : ArrowLeftRight;
  const refocus = useRefocus();
  useEntering(head, side);
  usePaneLabel(head, t(`beside.${side}`, { view: t(`shell.view.${view}`) }));
  usePaneLinks(head, view);
  const name = t(`shell.view.${view}`);
  return (
    <header className="pane-head" ref={head} data-used={used}>
      <MenuButton
        className="pane-name"
        label={t("beside.change", { view: name })}
        placement="bottom start"
        button={
          <>
            <span>{name}</span>
            <ChevronDown aria-hidden="true" />
          </>
        }
      >
        <Menu className="menu settings" aria-label={t("beside.choose")}>
          {choiceSection(
            "view",
            t("beside.choose"),
            VIEWS.map((key) => ({ key, label: t(`shell.view.${key}`) })),
            view,
            (key) => showOn(store, side, key),
          )}
        </Menu>
      </MenuButton>
      {side === "first" ? (
        <Button
          className="icon-button"
          aria-label={t("command.swapViews")}
          onPress={() => {
            refocus(".pane-head .pane-swap");
            run("view.swap");
          }}
        >
          <Swap className="pane-swap" aria-hidden="true" />
        </Button>
      ) : null}
      <Button
        className="icon-button"
        aria-label={t("beside.close", { view: name, other: t(`shell.view.${other}`) })}
        onPress={() => {
          refocus("[data-beside] > :last-child");
          closeSide(store, side);
        }}
      >
        <X aria-hidden="true" />
      </Button>
    </header>
  );
}

/** Whatever is pressed or focused on a side makes it the one that is used; a command brings the focus here. */
function useEntering(head: React.RefObject<HTMLElement | null>, side: Side): void {
  const { store } = usePorts();
  const asked = useApp(({ focusOn, session }) => focusOn === "side" && session.side === side);
  useEffect(() => {
    const pane = head.current?.parentElement;
    if (!pane) return;
    const enter = () => enterSide(store, side);
    const listening = new AbortController();
    const { signal } = listening;
    pane.addEventListener("pointerdown", enter, { signal });
    pane.addEventListener("focusin", enter, { signal });
    return () => listening.abort();
  }, [head, side, store]);
  useLayoutEffect(() => {
    if (!asked) return;
    head.current?.querySelector<HTMLElement>("button")?.focus();
    askFocus(store, undefined);
  }, [asked, head, store]);
}

/** What a side is called; the pane itself is there before these words. */
function usePaneLabel(head: React.RefObject<HTMLElement | null>, label: string): void {
  useLayoutEffect(() => {
    const pane = head.current?.parentElement;
    if (!pane) return;
    pane.setAttribute("role", "group");
    pane.setAttribute("aria-label", label);
    return () => {
      pane.removeAttribute("role");
      pane.removeAttribute("aria-label");
    };
  }, [head, label]);
}
