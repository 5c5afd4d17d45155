/** The picture states its own faithfulness, always in sight: what it shows, what chance would show, what it cannot place. */
import { Suspense } from "react";
import { Button } from "react-aria-components";
import { type MapFit, verdictOf } from "../../state/fit.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { OpeningNumber } from "../counts/Counted.tsx";
import { lazily } from "../lazily.ts";
import { MenuButton } from "../MenuButton.tsx";

const LayoutItems = lazily(() => import("./LayoutItems.tsx").then((file) => file.LayoutItems));

export function FaithLine() {
  const t = useText();
  const { run } = usePorts();
  const fit = useApp((state) => state.fit);
  const layingOut = useApp((state) => state.layingOut);
  const { mode, way } = useApp(({ document }) => document.arrangement);
  return (
    <section className="faith" aria-label={t("faith.title")}>
      {layingOut === undefined ? (
        <p className="faith-text">
          {fit ? (
            <OpeningNumber onOpen={() => run("layout.faith")} byKeys={false}>
              <FaithText fit={fit} />
            </OpeningNumber>
          ) : (
            <span>{t("faith.measuring")}</span>
          )}
        </p>
      ) : (
        <LayingOut share={layingOut} />
      )}
      {fit && verdictOf(fit) === "flat" ? (
        <Button className="text-button" onPress={() => run("view.matrix")}>
          {t("faith.toMatrix")}
        </Button>
      ) : null}
      {fit ? (
        <Button className="text-button" aria-haspopup="dialog" onPress={() => run("layout.faith")}>
          {t("faith.more")}
        </Button>
      ) : null}
      <MenuButton
        className="text-button"
        label={t("layout.title")}
        named={true}
        placement="bottom end"
        button={t(way === "forceAtlas" && mode === "both" ? "layout.now.forceAtlas" : `layout.now.${mode}`)}
      >
        <Suspense fallback={null}>
          <LayoutItems />
        </Suspense>
      </MenuButton>
    </section>
  );
}

/** An element of its own, as all text is that comes and goes: a translator may have put another in place of a bare one. */
function FaithText({ fit }: { fit: MapFit }) {
  const t = useText();
  const { mode, figures, floor, pairs, testedIssues } = fit;
  const neutral = useApp(({ document }) => document.arrangement.neutral);
  const verdict = verdictOf(fit);
  const explained = figures.explained ?? 0;
  const sides = figures.issueAccuracy ?? 0;
  const chance = { explained: floor?.explained ?? 0, sides: floor?.issueAccuracy ?? 0 };
  const told: string[] = [];
  if (verdict === "columns") told.push(t("faith.columns", { share: figures.share ?? 0 }));
  else if (mode === "both") {
    told.push(t(`faith.${verdict}`, { explained, sides, pairs, chance: chance.explained }));
    const sidesTold = verdict === "thin" && testedIssues > 0;
    if (sidesTold) told.push(t("faith.thinSides", { sides }));
    if (floor && sidesTold) told.push(t("faith.thinChance", chance));
    if (floor && (verdict === "shown" || verdict === "flat")) told.push(t("faith.chance", chance));
  } else {
    told.push(t(`faith.pairs.${verdict}`, { explained, pairs, kind: mode, chance: chance.explained }));
    if (floor && (verdict === "shown" || verdict === "flat")) told.push(t("faith.pairs.chance", chance));
  }
  if (neutral === "against") told.push(t("faith.readsAgainst"));
  if (neutral === "unknown") told.push(t("faith.readsUnknown"));
  if (fit.misplaced.length > 0) told.push(t("faith.misplaced", { count: fit.misplaced.length }));
  return <span>{told.join(" ")}</span>;
}

/** A layout that takes longer says so, and can be taken as it is. */
function LayingOut({ share }: { share: number }) {
  const t = useText();
  const { run } = usePorts();
  return (
    <p className="faith-text" role="status">
      <span>{t("layout.working", { share })}</span>{" "}
      <Button className="text-button" onPress={() => run("layout.stop")}>
        {t("command.stopLayout")}
      </Button>
    </p>
  );
}
