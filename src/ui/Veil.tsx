/** What lies alone above the page, over a veil; a press on the veil or Escape takes it away. */
import type { ReactNode } from "react";
import { Modal, ModalOverlay } from "react-aria-components";

export function Veil({
  className = "",
  onClose,
  children,
}: {
  className?: string;
  onClose: () => void;
  /** The dialog. */
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className={`veil ${className}`}
      isOpen={true}
      isDismissable={true}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className="dialog-frame">{children}</Modal>
    </ModalOverlay>
  );
}
