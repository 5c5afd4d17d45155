/** The menu of a thing at the place where it was asked for. */
import { Fragment, type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from "react-aria-components";
import { type MenuAction, menuActions } from "../../commands/menuActions.ts";
import type { Dataset } from "../../domain/dataset.ts";
import { openMenu } from "../../state/above.ts";
import type { MenuRequest, MenuTarget } from "../../state/model.ts";
import { useApp, useNames, usePorts, useText } from "../context.tsx";
import { Keys } from "../Keys.tsx";
import { plain } from "../plain.ts";
import { Name } from "../rich.tsx";
import "./above.css";

export interface ContextMenuProps {
  readonly request: MenuRequest;
  /** Says something to those who listen, after the menu has gone. */
  readonly say: (text: string) => void;
}

export function ContextMenu({ request, say }: ContextMenuProps) {
  const t = useText();
  const { store, run } = usePorts();
  const anchor = useRef<HTMLSpanElement>(null);
  const goBack = useFocusBefore();
  const title = useTitle(request.target);
  const groups = useGroups(request);
  usePlace(anchor, request);
  const close = () => {
    openMenu(store, undefined);
    goBack();
  };
  /** After the menu has given the focus back: what opens then takes it. */
  const act = (action: MenuAction) => setTimeout(() => action.run(store, run));
  const copy = () => {
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(title))
      .then(
        () => say(t("menu.copied", { name: plain(title) })),
        () => say(t("menu.copyRefused")),
      );
  };
  return (
    <>
      <span className="menu-anchor" dir="ltr" aria-hidden="true">
        <span ref={anchor} />
      </span>
      <Popover
        className="popover context-menu"
        placement="bottom start"
        offset={2}
        aria-label={plain(title)}
        triggerRef={anchor}
        isOpen={true}
        onOpenChange={(open) => (open ? undefined : close())}
      >
        <Menu className="menu" aria-label={plain(title)} autoFocus="first" onClose={close}>
          <MenuSection>
            <Header>
              <Name>{title}</Name>
            </Header>
            {(groups[0] ?? []).map((action) => (
              <ActionItem key={action.id} action={action} onAction={() => act(action)} />
            ))}
          </MenuSection>
          {groups.slice(1).map((actions) => (
            <Fragment key={actions[0]!.id}>
              <Separator />
              {actions.map((action) => (
                <ActionItem key={action.id} action={action} onAction={() => act(action)} />
              ))}
            </Fragment>
          ))}
          {request.target ? <Separator /> : null}
          {request.target ? (
            <MenuItem id="copy" textValue={t("menu.copyName")} onAction={copy}>
              <span>{t("menu.copyName")}</span>
            </MenuItem>
          ) : null}
        </Menu>
      </Popover>
    </>
  );
}

function useGroups(request: MenuRequest): readonly (readonly MenuAction[])[] {
  const { store, selectors } = usePorts();
  return useMemo(() => {
    const state = store.getState();
    const choices = selectors.choices(state);
    const fold = selectors.fold(state);
    return choices && fold ? menuActions(request, state, choices, fold) : [];
  }, [request, store, selectors]);
}

function ActionItem({ action, onAction }: { action: MenuAction; onAction: () => void }) {
  const label = useActionLabel(action);
  return (
    <MenuItem id={action.id} textValue={label} onAction={onAction}>
      <span>{label}</span>
      {action.keys === undefined ? null : <Keys name={action.keys} />}
    </MenuItem>
  );
}

function useActionLabel({ label, about }: MenuAction): string {
  const t = useText();
  const nameOf = useNames();
  const dataset = useApp(({ opened }) => opened?.dataset);
  const things = about?.kind === "actor" ? dataset?.actors : dataset?.issues;
  const thing = about && things?.find(({ id }) => id === about.id);
  return t(label, thing ? { name: isolated(nameOf(thing)) } : {});
}

/** A name inside a sentence that is plain text: its direction stays its own. */
const isolated = (name: string) => `\u2068${plain(name)}\u2069`;

/** The name of what the menu is about. */
function useTitle(target: MenuTarget | undefined): string {
  const t = useText();
  const nameOf = useNames();
  const dataset = useApp(({ opened }) => opened?.dataset);
  const named = (list: Dataset["actors"] | Dataset["issues"] | undefined, id: string) => {
    const thing = list?.find((each) => each.id === id);
    return thing ? nameOf(thing) : id;
  };
  switch (target?.kind) {
    case undefined:
      return t("menu.map");
    case "actor":
      return named(dataset?.actors, target.id);
    case "issue":
      return named(dataset?.issues, target.id);
    case "tie":
      return t("find.pair", {
        actor: isolated(named(dataset?.actors, target.actor)),
        issue: isolated(named(dataset?.issues, target.issue)),
      });
    case "pair": {
      const { kind, a, b } = target.compared;
      const things = kind === "actor" ? dataset?.actors : dataset?.issues;
      return t("menu.pair", { a: isolated(named(things, a)), b: isolated(named(things, b)) });
    }
    case "choice":
      return choiceName(target);
  }

  function choiceName({ clause, value }: Extract<MenuTarget, { kind: "choice" }>): string {
    if (clause === "stances") return t(`stance.${value as "support"}`);
    if (clause === "bases") return t(`basis.${value as "stated"}`);
    if (value !== "") return value;
    return t(
      clause === "voices" ? "filters.noVoice" : clause === "topics" ? "filters.noTopic" : "filters.noType",
    );
  }
}

/** The anchor goes to the place in physical pixels, whatever the direction of the page. */
function usePlace(anchor: RefObject<HTMLSpanElement | null>, { x, y }: MenuRequest): void {
  useLayoutEffect(() => {
    if (anchor.current) anchor.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }, [anchor, x, y]);
}

/** Where the page can be operated from when what had the focus has gone. */
const ELSEWHERE = ".table-scroll, [data-map]";

/** Gives the focus back to where it was before the menu, once nothing else has taken it. */
function useFocusBefore(): () => void {
  const [before] = useState(() => document.activeElement);
  return () => {
    setTimeout(() => {
      const { activeElement } = document;
      if (activeElement && activeElement !== document.body && activeElement.isConnected) return;
      const known = before instanceof HTMLElement && before !== document.body && before.isConnected;
      (known ? before : document.querySelector<HTMLElement>(ELSEWHERE))?.focus();
    }, 60);
  };
}
