/** Makes an element a thing that has a menu: by the right button, a long press, the menu key, Shift+F10. */
import type { MenuTarget } from "../../state/model.ts";

/** The target as the value of the attribute, where an element is made elsewhere. */
export const menuKey = (target: MenuTarget): string => JSON.stringify(target);

/** To be spread onto an element: `<li {...menuTarget({ kind: "actor", id })}>`; the innermost one counts. */
export function menuTarget(target: MenuTarget): { "data-menu": string } {
  return { "data-menu": menuKey(target) };
}

/** The element around a node that has a menu, with what that is about. */
export function menuTargetOf(node: EventTarget | null): { element: Element; target: MenuTarget } | undefined {
  const element = node instanceof Element ? node.closest("[data-menu]") : null;
  const text = element?.getAttribute("data-menu");
  return element && text ? { element, target: JSON.parse(text) as MenuTarget } : undefined;
}
