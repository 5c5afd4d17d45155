/** Names that look alike: two, unless a person says that they are one, and which of the two it is. */
import { useIntl } from "react-intl";
import type { AlikeNames } from "../../domain/material.ts";
import { useText } from "../context.tsx";
import { differing } from "./differing.ts";
import { Pick } from "./Pick.tsx";
import type { Mapping } from "./useMapping.ts";

export function Names({ mapping }: { mapping: Mapping }) {
  const t = useText();
  const { names } = mapping;
  if (names.length === 0) return null;
  return (
    <section className="mapping-section">
      <h3>{t("mapping.names")}</h3>
      <p className="soft">{t("mapping.namesHow")}</p>
      <ul className="mapping-list">
        {names.map((alike) => (
          <Pair key={JSON.stringify([alike.other, alike.name])} alike={alike} mapping={mapping} />
        ))}
      </ul>
    </section>
  );
}

const intoOf = (merges: ReadonlyMap<string, string>, { name, other }: AlikeNames) =>
  merges.get(name) === other ? other : merges.get(other) === name ? name : "";

function Pair({ alike, mapping }: { alike: AlikeNames; mapping: Mapping }) {
  const t = useText();
  const intl = useIntl();
  const { draft, applied, choose } = mapping;
  const { name, other } = alike;
  const value = intoOf(draft.merges, alike);
  const list = intl.formatList(differing(other, name), { type: "unit" });
  return (
    <li className="mapping-item">
      <div className="mapping-what">
        <strong>
          <bdi>{other}</bdi>
        </strong>
        <span className="name-other">
          <strong>
            <bdi>{name}</bdi>
          </strong>
        </span>
        {list === "" ? null : <span className="soft">{t("mapping.namesDiffer", { list })}</span>}
      </div>
      <Pick
        label={t("mapping.namesOf", { name: other, other: name })}
        value={value}
        changed={value !== intoOf(applied.merges, alike)}
        onPick={(into) => choose({ kind: "names", name, other, into: into || undefined })}
      >
        <option value="">{t("mapping.namesApart")}</option>
        {[other, name].map((each) => (
          <option key={each} value={each}>
            {t("mapping.namesInto", { name: each })}
          </option>
        ))}
      </Pick>
    </li>
  );
}
