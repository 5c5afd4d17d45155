/** A form whose answer stays here: what it sends goes to `onSend`, never to a server. */
import type { ReactNode } from "react";
import { Form } from "react-aria-components";
import "./own.css";

export function OwnForm({ onSend, children }: { onSend: () => void; children: ReactNode }) {
  return (
    <Form
      className="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </Form>
  );
}
