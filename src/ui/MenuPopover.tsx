/** What a menu lies on, above the page; closing gives the focus back to its button. */
import { type ReactNode, type RefObject, useMemo } from "react";
import { MenuContext, Popover } from "react-aria-components";

export interface MenuPopoverProps {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly placement: "bottom start" | "bottom end";
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function MenuPopover({ trigger, label, placement, onClose, children }: MenuPopoverProps) {
  const menu = useMemo(() => ({ autoFocus: "first" as const, onClose }), [onClose]);
  return (
    <Popover
      className="popover"
      aria-label={label}
      placement={placement}
      triggerRef={trigger}
      isOpen={true}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <MenuContext value={menu}>{children}</MenuContext>
    </Popover>
  );
}
