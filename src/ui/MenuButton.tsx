/** A button with a menu behind it: the button is there at once, the menu's code comes when it is wanted, or before. */
import { type ReactNode, Suspense, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { lazily } from "./lazily.ts";
import type { MenuPopoverProps } from "./MenuPopover.tsx";

const MenuPopover = lazily(() => import("./MenuPopover.tsx").then((file) => file.MenuPopover));

export interface MenuButtonProps extends Pick<MenuPopoverProps, "placement"> {
  readonly className: string;
  /** Names the menu, and the button where its own words do not. */
  readonly label: string;
  readonly named?: boolean;
  readonly button: ReactNode;
  /** The menu. */
  readonly children: ReactNode;
}

export function MenuButton({ className, label, named, placement, button, children }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={trigger}
        className={className}
        {...(named ? {} : { "aria-label": label })}
        aria-haspopup="menu"
        aria-expanded={open}
        onPress={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setOpen(true);
          else event.continuePropagation();
        }}
      >
        {button}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <MenuPopover trigger={trigger} label={label} placement={placement} onClose={() => setOpen(false)}>
            {children}
          </MenuPopover>
        </Suspense>
      ) : null}
    </>
  );
}
