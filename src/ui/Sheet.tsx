/** A dialog above the page: title, what it says, and the way out. */
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, Heading } from "react-aria-components";
import { useText } from "./context.tsx";
import { Veil } from "./Veil.tsx";

export function Sheet({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <Veil onClose={onClose}>
      <Dialog className="dialog">
        <header>
          <Heading slot="title">{title}</Heading>
          <Button className="icon-button" slot="close" aria-label={t("shell.close")}>
            <X aria-hidden="true" />
          </Button>
        </header>
        <div className="dialog-body">{children}</div>
      </Dialog>
    </Veil>
  );
}
