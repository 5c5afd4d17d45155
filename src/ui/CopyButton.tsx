/** Copies what a view says in sentences: the button, whether it is done, and the text itself where the browser refuses. */
import { Button } from "react-aria-components";
import { useText } from "./context.tsx";
import { CopyByHand, useCopy } from "./copying.tsx";

/** @param text is asked for when it is copied. */
export function CopyButton({ text }: { text: () => string }) {
  const t = useText();
  const { copied, copy } = useCopy();
  return (
    <>
      <Button className="quiet-button" onPress={() => copy(text())}>
        {t("compare.copy")}
      </Button>
      <span role="status">{copied === "yes" ? t("compare.copied") : ""}</span>
      {copied === "refused" ? <CopyByHand label={t("compare.byHand")} text={text()} /> : null}
    </>
  );
}
