/** How the files are read: encoding with a preview, separator, and how statements count. */
import { useState } from "react";
import type { EncodingChoice } from "../../domain/material.ts";
import { useText } from "../context.tsx";
import { Counting } from "./Counting.tsx";
import { Pick } from "./Pick.tsx";
import type { Mapping, ReadText } from "./useMapping.ts";

const SEPARATORS = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;
const NAMES = Object.keys(SEPARATORS) as (keyof typeof SEPARATORS)[];
const nameOf = (separator: string | null | undefined) => NAMES.find((name) => SEPARATORS[name] === separator);

export function ReadAs({ mapping }: { mapping: Mapping }) {
  const t = useText();
  const { draft, texts } = mapping;
  const [open] = useState(mapping.open); // afterwards it is the person's to fold
  const several = texts.length > 1;
  const encodings = new Set(texts.map((text) => encodingName(text)));
  const { halfLife, conditional } = draft;
  const said = [
    ...encodings,
    t(`mapping.rule.${draft.statements}`),
    ...(halfLife === undefined ? [] : [t("mapping.halfLifeSaid", { days: halfLife })]),
    ...(conditional === undefined ? [] : [t("mapping.conditionalSaid", { value: conditional })]),
  ].join(" · ");
  return (
    <details className="mapping-section" open={open}>
      <summary>
        <h3>{t("mapping.readAs")}</h3>
        <span className="soft">{said}</span>
      </summary>
      {texts.map((text) => (
        <File key={text.file} text={text} mapping={mapping} named={several} />
      ))}
      <Counting mapping={mapping} />
    </details>
  );
}

function File({ text, mapping, named }: { text: ReadText; mapping: Mapping; named: boolean }) {
  const t = useText();
  const { draft, applied, choose } = mapping;
  const { file, encodings } = text;
  const own = draft.files.get(file);
  const before = applied.files.get(file);
  const separator = nameOf(own?.separator);
  const found = nameOf(text.preview?.separator);
  const reading = encodings.find(({ encoding }) => encoding === text.encoding);
  return (
    <div className="read-as">
      {encodings.length > 0 ? (
        <Pick
          label={named ? t("mapping.encodingOf", { file }) : t("mapping.encoding")}
          shown={true}
          value={text.encoding}
          changed={own?.encoding !== before?.encoding}
          onPick={(encoding) =>
            choose({ kind: "encoding", file, encoding: encoding === text.found ? undefined : encoding })
          }
        >
          <Encodings choices={encodings} found={text.found} />
        </Pick>
      ) : null}
      <Pick
        label={named ? t("mapping.separatorOf", { file }) : t("mapping.separator")}
        shown={true}
        value={separator ?? ""}
        changed={own?.separator !== before?.separator}
        onPick={(name) =>
          choose({
            kind: "separator",
            file,
            separator: name === "" ? undefined : SEPARATORS[name as keyof typeof SEPARATORS],
          })
        }
      >
        <option value="">
          {found && !separator
            ? t("mapping.separatorFound", { name: t(`mapping.separator.${found}`) })
            : t("mapping.asFound")}
        </option>
        {NAMES.map((name) => (
          <option key={name} value={name}>
            {t(`mapping.separator.${name}`)}
          </option>
        ))}
      </Pick>
      {reading ? <Sample choice={reading} /> : <p className="soft">{t("mapping.encodingPlain")}</p>}
    </div>
  );
}

function Encodings({ choices, found }: { choices: readonly EncodingChoice[]; found: string | undefined }) {
  const t = useText();
  const option = ({ encoding, name }: EncodingChoice) => (
    <option key={encoding} value={encoding}>
      {encoding === found ? t("mapping.encodingFound", { name }) : name}
    </option>
  );
  const isLikely = ({ why, encoding }: EncodingChoice) => why !== "unlikely" || encoding === found;
  return (
    <>
      <optgroup label={t("mapping.encodingLikely")}>{choices.filter(isLikely).map(option)}</optgroup>
      <optgroup label={t("mapping.encodingOther")}>
        {choices.filter((choice) => !isLikely(choice)).map(option)}
      </optgroup>
    </>
  );
}

function Sample({ choice: { encoding, sample } }: { choice: EncodingChoice }) {
  const t = useText();
  return (
    <div className="encoding-sample">
      <p className="soft">{t("mapping.sample")}</p>
      <pre>
        <bdi>{sample}</bdi>
      </pre>
      {encoding === "cp850" ? <p className="soft">{t("mapping.cp850")}</p> : null}
    </div>
  );
}

const encodingName = ({ encodings, encoding }: ReadText) =>
  encodings.find((choice) => choice.encoding === encoding)?.name ?? "UTF-8";
