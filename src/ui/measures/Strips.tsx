/** Every issue as a line from opposing to supporting; who is pointed at or selected stands out on all of them. */
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { countsAt, orderStrips, STRIP_ORDERS, type StripOrder } from "../../state/measures/strips.ts";
import { useText } from "../context.tsx";
import { useWidth } from "../filters/useWidth.ts";
import { Segments } from "../Segments.tsx";
import { useNameRanks } from "../useNameRanks.ts";
import { usePrinting } from "../usePrinting.ts";
import type { Picture } from "../useShown.ts";
import { StripRow } from "./StripRow.tsx";
import { useMeasured } from "./useMeasured.ts";
import "./strips.css";

const STEP = 20;
/** Strips that are in sight before one scrolls. */
const AT_ONCE = 3;
const NOTHING = {};

export function Strips({ shown }: { shown: Picture }) {
  const t = useText();
  const [order, setOrder] = useState<StripOrder>("contested");
  const [wanted, setWanted] = useState(STEP);
  const printing = usePrinting();
  const [ref, width] = useWidth();
  const ranks = useNameRanks(shown.dataset.issues);
  const { found, working } = useMeasured("strips", NOTHING, shown);
  const table = found?.answer;
  const ordered = useMemo(() => (table ? orderStrips(table, order, ranks) : []), [table, order, ranks]);
  const counts = useMemo(() => table && ordered.map((at) => countsAt(table, at)), [table, ordered]);
  const limit = printing ? Number.POSITIVE_INFINITY : wanted;
  return (
    <div className="strips" aria-busy={working}>
      <div className="strips-tools">
        <span id="strips-order">{t("strips.order")}</span>
        <Segments aria-labelledby="strips-order" all={STRIP_ORDERS} chosen={order} onChoose={setOrder}>
          {(name) => t(`strips.order.${name}`)}
        </Segments>
        <p className="soft">{t("strips.keys")}</p>
      </div>
      <div className="strip-list">
        <div ref={ref} className="strip-axis" aria-hidden="true">
          <span>{t("strips.oppose")}</span>
          <span>{t("strips.neutral")}</span>
          <span>{t("strips.support")}</span>
        </div>
        {width > 0 && found
          ? counts
              ?.slice(0, limit)
              .map((each, place) => (
                <StripRow
                  key={each.issue}
                  shown={found.shown}
                  counts={each}
                  actors={found.answer.actors}
                  width={width}
                  first={place < AT_ONCE}
                />
              ))
          : null}
      </div>
      {ordered.length > limit ? (
        <Button className="button strips-more" onPress={() => setWanted(wanted + STEP)}>
          {t("strips.more", { count: Math.min(STEP, ordered.length - limit), rest: ordered.length - limit })}
        </Button>
      ) : null}
    </div>
  );
}
