/** Every issue as a line from opposing to supporting; who is pointed at or selected stands out on all of them. */
import { useMemo, useState } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useIntl } from "react-intl";
import { orderStrips, STRIP_ORDERS, type StripOrder } from "../../state/measures/strips.ts";
import type { Basis } from "../../state/measures/task.ts";
import { useText } from "../context.tsx";
import { useWidth } from "../filters/useWidth.ts";
import { rankNames } from "../table/rows.ts";
import { usePrinting } from "../usePrinting.ts";
import { PointedContext, usePointed } from "./hot.ts";
import { StripRow } from "./StripRow.tsx";
import { useFound } from "./useFound.ts";
import { useNamer } from "./words.ts";
import "./strips.css";

const STEP = 20;

export function Strips({ basis }: { basis: Basis }) {
  const t = useText();
  const { locale } = useIntl();
  const namer = useNamer();
  const [order, setOrder] = useState<StripOrder>("contested");
  const [wanted, setWanted] = useState(STEP);
  const printing = usePrinting();
  const [ref, width] = useWidth();
  const { issues } = basis.shown.dataset;
  const ranks = useMemo(
    () =>
      rankNames(
        issues.map((_, i) => namer.issue(i)),
        locale,
      ),
    [issues, namer, locale],
  );
  const { found, working } = useFound("ranks", basis);
  const measured = found?.issues;
  const ordered = useMemo(
    () => (measured ? orderStrips(measured, order, ranks) : []),
    [measured, order, ranks],
  );
  const limit = printing ? Number.POSITIVE_INFINITY : wanted;
  const pointed = usePointed();
  return (
    <div className="strips" aria-busy={working}>
      <div className="strips-tools">
        <span id="strips-order">{t("strips.order")}</span>
        <ToggleButtonGroup
          className="segments"
          aria-labelledby="strips-order"
          disallowEmptySelection={true}
          selectedKeys={[order]}
          onSelectionChange={(keys) => setOrder(STRIP_ORDERS.find((name) => keys.has(name)) ?? order)}
        >
          {STRIP_ORDERS.map((name) => (
            <ToggleButton key={name} id={name}>
              {t(`strips.order.${name}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <p className="soft">{t("strips.keys")}</p>
      </div>
      <PointedContext value={pointed}>
        <div className="strip-list">
          <div ref={ref} className="strip-axis" aria-hidden="true">
            <span>{t("strips.oppose")}</span>
            <span>{t("strips.neutral")}</span>
            <span>{t("strips.support")}</span>
          </div>
          {width > 0
            ? ordered
                .slice(0, limit)
                .map((measures) => (
                  <StripRow
                    key={measures.issue}
                    basis={found?.basis ?? basis}
                    measures={measures}
                    width={width}
                  />
                ))
            : null}
        </div>
      </PointedContext>
      {ordered.length > limit ? (
        <Button className="button strips-more" onPress={() => setWanted(wanted + STEP)}>
          {t("strips.more", { count: Math.min(STEP, ordered.length - limit), rest: ordered.length - limit })}
        </Button>
      ) : null}
    </div>
  );
}
