/** The account of an opening in one phrase: what became of its records. */
import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { Account } from "../../domain/problem.ts";
import { useText } from "../context.tsx";

/** What a record can become; the four numbers add up to all records. */
export const OUTCOMES = ["kept", "setAside", "merged", "ignored"] as const;

/** "43 rows: 41 kept, 2 set aside"; outcomes without a row are left out, kept never. */
export function useAccountText(): (account: Account) => string {
  const t = useText();
  const intl = useIntl();
  return useCallback(
    (account) => {
      const parts = OUTCOMES.filter((outcome) => outcome === "kept" || account[outcome] > 0);
      const list = intl.formatList(
        parts.map((outcome) => t(`report.count.${outcome}`, { count: account[outcome] })),
        { type: "unit", style: "short" },
      );
      return t("report.summary", { records: account.records, list });
    },
    [t, intl],
  );
}
