/** Short facts on one line; the dots between them are drawn by the style, so that nobody has to read or translate them. */
import { Children, type ReactNode } from "react";

/** Each child is one fact; what is null or false takes no place. A child must not decide by itself to show nothing. */
export function Dotted({ className, children }: { className: string; children: ReactNode }) {
  return (
    <p className={`${className} facts`}>
      {Children.toArray(children).map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one line have no other identity
        <span key={index} className="fact">
          {fact}
        </span>
      ))}
    </p>
  );
}
