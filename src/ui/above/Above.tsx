/** The places of what lies above the page: fetched when first asked for, or after the first picture. */
import { Suspense, useState } from "react";
import { useApp } from "../context.tsx";
import { lazily } from "../lazily.ts";
import { PanelBoundary } from "../PanelBoundary.tsx";
import { useMenuRequests } from "./useMenuRequests.ts";

const CommandMenu = lazily(() => import("./CommandMenu.tsx").then(({ CommandMenu: Menu }) => Menu));
const ContextMenu = lazily(() => import("./ContextMenu.tsx").then(({ ContextMenu: Menu }) => Menu));

export function Above() {
  const commands = useApp(({ dialog }) => dialog === "commands");
  const menu = useApp((state) => state.menu);
  const [said, say] = useState("");
  // What sounds the same again is said again: a space tells it apart.
  const sayAgain = (text: string) => say((last) => (last === text ? `${text}\u00a0` : text));
  useMenuRequests();
  return (
    <>
      <PanelBoundary panel="commands">
        <Suspense fallback={null}>{commands ? <CommandMenu /> : null}</Suspense>
      </PanelBoundary>
      <PanelBoundary panel="menu">
        <Suspense fallback={null}>
          {menu ? <ContextMenu key={JSON.stringify(menu)} request={menu} say={sayAgain} /> : null}
        </Suspense>
      </PanelBoundary>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
