/** A table as text, for whoever has no key for pasting: put it in, or take it from the clipboard. */
import { useState } from "react";
import { Button, Label, TextArea, TextField } from "react-aria-components";
import { useText } from "../context.tsx";
import { useOpenPasted } from "./bringing.ts";
import { OwnForm } from "./OwnForm.tsx";
import { readPasted } from "./pasted.ts";

/** A field that holds more becomes slow; it is kept beside it. */
const MOST_IN_FIELD = 100_000;

export function PasteForm({ onClose }: { onClose: () => void }) {
  const t = useText();
  const openPasted = useOpenPasted();
  const [text, setText] = useState("");
  const [said, setSaid] = useState<"own.clipboardRefused" | "own.pasteNothing" | "own.pasteOneCell">();
  const large = text.length > MOST_IN_FIELD;
  const take = (value: string) => {
    setText(value);
    setSaid(undefined);
  };
  const open = () => {
    const pasted = readPasted(text);
    if (pasted.kind === "nothing") return setSaid("own.pasteNothing");
    if (pasted.kind === "one-cell") return setSaid("own.pasteOneCell");
    onClose();
    openPasted(pasted);
  };
  const fromClipboard = () => {
    Promise.resolve()
      .then(() => navigator.clipboard.readText())
      .then(take, () => setSaid("own.clipboardRefused"));
  };
  return (
    <OwnForm onSend={open}>
      <p className="soft">{t("own.pasteHow")}</p>
      {large ? (
        <div className="large-text">
          <p>{t("own.pasteLarge", { megabytes: text.length / 1e6, lines: countLines(text) })}</p>
          <Button className="text-button" onPress={() => take("")}>
            {t("own.pasteEmpty")}
          </Button>
        </div>
      ) : (
        <TextField className="own-field" value={text} onChange={take} autoFocus={true}>
          <Label>{t("own.pasteField")}</Label>
          <TextArea
            className="paste-text"
            rows={8}
            spellCheck={false}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData("text/plain");
              if (pasted.length <= MOST_IN_FIELD) return;
              event.preventDefault();
              take(pasted);
            }}
          />
        </TextField>
      )}
      {said ? <p role="alert">{t(said)}</p> : null}
      <div className="row">
        <Button className="button primary" type="submit">
          {t("own.pasteOpen")}
        </Button>
        <Button className="button" onPress={fromClipboard}>
          {t("own.fromClipboard")}
        </Button>
      </div>
      <p className="quiet">{t("own.staysHere")}</p>
    </OwnForm>
  );
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < text.length - 1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
