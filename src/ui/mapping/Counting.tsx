/** How statements count: which of several, and what a conditional is worth. */
import { conditionalOf } from "../../domain/conditional.ts";
import { HALF_LIFE, STATEMENT_RULES, type StatementRule } from "../../domain/dataset.ts";
import { useText } from "../context.tsx";
import { HalfLife } from "./HalfLife.tsx";
import { Pick } from "./Pick.tsx";
import type { Mapping } from "./useMapping.ts";

/** From neutral to support. */
const VALUES = { none: 0, quarter: 0.25, half: 0.5, most: 0.75, full: 1 } as const;
type Name = keyof typeof VALUES;
/** A value that a link brought. */
const OTHER = "other";
const NAMES = Object.keys(VALUES) as Name[];

export function Counting({ mapping: { draft, applied, choose } }: { mapping: Mapping }) {
  const t = useText();
  const value = conditionalOf(draft);
  const pick = (name: Name) =>
    choose({ kind: "conditional", value: name === "half" ? undefined : VALUES[name] });
  return (
    <>
      <div className="read-as rule">
        <Pick
          label={t("mapping.rule")}
          shown={true}
          value={draft.statements}
          changed={draft.statements !== applied.statements}
          onPick={(rule) => choose({ kind: "rule", rule: rule as StatementRule })}
        >
          {STATEMENT_RULES.map((rule) => (
            <option key={rule} value={rule}>
              {t(`mapping.rule.${rule}`)}
            </option>
          ))}
        </Pick>
        {draft.statements === "recent" ? (
          <HalfLife
            value={draft.halfLife ?? HALF_LIFE}
            changed={draft.halfLife !== applied.halfLife}
            onPick={(days) => choose({ kind: "halfLife", value: days === HALF_LIFE ? undefined : days })}
          />
        ) : null}
        <p className="soft">
          {t(`mapping.ruleWhat.${draft.statements}`, { days: draft.halfLife ?? HALF_LIFE })}
        </p>
      </div>
      <div className="read-as rule">
        <Pick
          label={t("mapping.conditional")}
          shown={true}
          value={NAMES.find((name) => VALUES[name] === value) ?? OTHER}
          changed={draft.conditional !== applied.conditional}
          onPick={(name) => name !== OTHER && pick(name as Name)}
        >
          {NAMES.some((name) => VALUES[name] === value) ? null : (
            <option value={OTHER}>{t("legend.number", { value })}</option>
          )}
          {NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`mapping.conditional.${name}`)}
            </option>
          ))}
        </Pick>
        <p className="soft">{t("mapping.conditionalWhat")}</p>
      </div>
    </>
  );
}
