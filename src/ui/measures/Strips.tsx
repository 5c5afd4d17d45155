/** Every issue as a line from opposing to supporting; who is pointed at or selected stands out on all of them. */
import { useEffect, useMemo, useRef, useState } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useIntl } from "react-intl";
import { orderStrips, STRIP_ORDERS, type StripOrder } from "../../state/measures/strips.ts";
import type { Basis } from "../../state/measures/task.ts";
import { useApp, useText } from "../context.tsx";
import { useWidth } from "../filters/useWidth.ts";
import { rankNames } from "../table/rows.ts";
import { usePrinting } from "../usePrinting.ts";
import { StripRow } from "./StripRow.tsx";
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
  const ordered = useMemo(() => orderStrips(basis, order, ranks), [basis, order, ranks]);
  const limit = printing ? Number.POSITIVE_INFINITY : wanted;
  const list = useHighlight();
  return (
    <div className="strips">
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
      <div ref={list} className="strip-list">
        <div ref={ref} className="strip-axis" aria-hidden="true">
          <span>{t("strips.oppose")}</span>
          <span>{t("strips.neutral")}</span>
          <span>{t("strips.support")}</span>
        </div>
        {width > 0
          ? ordered
              .slice(0, limit)
              .map((measures) => (
                <StripRow key={measures.issue} basis={basis} measures={measures} width={width} />
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

/** Marks of the actor under the pointer, or else of the one selected, stand out on every strip, without rendering any of them anew. */
function useHighlight() {
  const list = useRef<HTMLDivElement>(null);
  const hover = useRef<string>(undefined);
  const selected = useApp(({ document: { selection } }) =>
    selection?.kind === "actor" ? selection.id : selection?.kind === "tie" ? selection.actor : undefined,
  );
  useEffect(() => {
    const root = list.current;
    if (!root) return;
    const show = () => {
      const wanted = hover.current ?? selected;
      root.toggleAttribute("data-singled", wanted !== undefined);
      for (const mark of root.querySelectorAll<HTMLElement>("[data-actor]"))
        mark.toggleAttribute("data-hot", mark.dataset["actor"] === wanted);
    };
    const point = (event: PointerEvent) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-actor]") : null;
      const actor = event.type === "pointerleave" ? undefined : mark?.dataset["actor"];
      if (actor === hover.current) return;
      hover.current = actor;
      show();
    };
    show();
    const observer = new MutationObserver(show); // strips that come later
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener("pointerover", point);
    root.addEventListener("pointerleave", point);
    return () => {
      observer.disconnect();
      root.removeEventListener("pointerover", point);
      root.removeEventListener("pointerleave", point);
    };
  }, [selected]);
  return list;
}
