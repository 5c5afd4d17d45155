/** How statements count: which of several, and what a conditional is worth. */
import { conditionalOf } from "../../domain/conditional.ts";
import { STATEMENT_RULES, type StatementRule } from "../../domain/dataset.ts";
import { useText } from "../context.tsx";
import { Pick } from "./Pick.tsx";
import type { Mapping } from "./useMapping.ts";

/** From neutral to support. */
const VALUES = { none: 0, quarter: 0.25, half: 0.5, most: 0.75, full: 1 } as const;
type Name = keyof typeof VALUES;
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
        <p className="soft">{t(`mapping.ruleWhat.${draft.statements}`)}</p>
      </div>
      <div className="read-as rule">
        <Pick
          label={t("mapping.conditional")}
          shown={true}
          value={NAMES.find((name) => VALUES[name] === value) ?? "half"}
          changed={draft.conditional !== applied.conditional}
          onPick={(name) => pick(name as Name)}
        >
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
