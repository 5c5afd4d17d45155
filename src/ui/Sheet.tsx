/** A dialog above the page: title, what it says, and the way out. */
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useText } from "./context.tsx";

export function Sheet({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable={true}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className="dialog-frame">
        <Dialog className="dialog">
          <header>
            <Heading slot="title">{title}</Heading>
            <Button className="icon-button" slot="close" aria-label={t("shell.close")}>
              <X aria-hidden="true" />
            </Button>
          </header>
          <div className="dialog-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
