/** One sentence of what is on the map, and below it either how to bring other data or what the filter leaves. */
import { memo, Suspense } from "react";
import { Button } from "react-aria-components";
import type { State } from "../../state/model.ts";
import type { Selectors } from "../../state/selectors.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Counted } from "../counts/Counted.tsx";
import { WHOLE_TAGS } from "../counts/wholeTags.tsx";
import { useSpanText } from "../dates.ts";
import { lazily } from "../lazily.ts";
import { Rich } from "../rich.tsx";
import { useLater } from "../useLater.ts";

const FilterChips = lazily(() => import("../filters/FilterChips.tsx").then((file) => file.FilterChips));

const passingOf = (state: State, selectors: Selectors) => selectors.mask(state)?.count();

export const Caption = memo(function Caption() {
  const t = useText();
  const load = useApp((state) => state.load);
  const opened = useApp((state) => state.opened !== undefined);
  const filtered = useLater(passingOf) !== undefined;
  return (
    <div className="caption">
      {opened ? (
        <Sentence />
      ) : (
        <p className="sentence">{load.phase === "loading" ? t("notice.reading", { name: load.name }) : ""}</p>
      )}
      {opened ? filtered ? <Narrowed /> : <BringYourOwn /> : <p className="aside-line">&nbsp;</p>}
    </div>
  );
});

const Sentence = memo(function Sentence() {
  const spanText = useSpanText();
  const totals = useApp((state, selectors) => selectors.totals(state));
  if (!totals) return null;
  const { span, ...numbers } = totals;
  return (
    <p className="sentence">
      <Rich id="map.sentence" values={{ ...numbers, ...WHOLE_TAGS, date: span ? spanText(span) : "none" }} />
    </p>
  );
});

function BringYourOwn() {
  const t = useText();
  const { run } = usePorts();
  return (
    <p className="aside-line">
      <span>{t("map.drop")}</span>
      <Button className="text-button" onPress={() => run("data.open")}>
        {t("map.choose")}
      </Button>
    </p>
  );
}

function Narrowed() {
  const t = useText();
  const shown = useLater(passingOf) ?? 0;
  const all = useApp((state) => state.opened?.dataset.stances.length ?? 0);
  return (
    <div className="aside-line narrowed">
      <p>
        <Counted count={{ of: "shown" }}>{t("map.narrowed", { shown, all })}</Counted>
      </p>
      <Suspense fallback={null}>
        <FilterChips />
      </Suspense>
    </div>
  );
}
