/** The picture states its own faithfulness, always in sight: what it shows, what chance would show, what it cannot place. */
import { Suspense } from "react";
import { Button } from "react-aria-components";
import { type MapFit, verdictOf } from "../../state/fit.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { lazily } from "../lazily.ts";
import { MenuButton } from "../MenuButton.tsx";

const LayoutItems = lazily(() => import("./LayoutItems.tsx").then((file) => file.LayoutItems));

export function FaithLine() {
  const t = useText();
  const { run } = usePorts();
  const fit = useApp((state) => state.fit);
  const layingOut = useApp((state) => state.layingOut);
  const way = useApp(({ document }) => document.arrangement.way);
  return (
    <section className="faith" aria-label={t("faith.title")}>
      {layingOut === undefined ? (
        <p className="faith-text">{fit ? <FaithText fit={fit} /> : t("faith.measuring")}</p>
      ) : (
        <LayingOut share={layingOut} />
      )}
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
        button={t(`layout.now.${way}`)}
      >
        <Suspense fallback={null}>
          <LayoutItems />
        </Suspense>
      </MenuButton>
    </section>
  );
}

function FaithText({ fit }: { fit: MapFit }) {
  const t = useText();
  const { figures, floor, pairs, testedIssues } = fit;
  const verdict = verdictOf(fit);
  const sides = figures.issueAccuracy ?? 0;
  const chance = floor ? { explained: floor.explained ?? 0, sides: floor.issueAccuracy ?? 0 } : undefined;
  const told = [t(`faith.${verdict}`, { explained: figures.explained ?? 0, sides, pairs })];
  if (verdict === "thin" && testedIssues > 0) told.push(t("faith.thinSides", { sides }));
  if (chance && verdict !== "untested")
    told.push(verdict === "thin" ? t("faith.thinChance", chance) : t("faith.chance", chance));
  if (fit.misplaced.length > 0) told.push(t("faith.misplaced", { count: fit.misplaced.length }));
  return <>{told.join(" ")}</>;
}

/** A layout that takes longer says so, and can be taken as it is. */
function LayingOut({ share }: { share: number }) {
  const t = useText();
  const { run } = usePorts();
  return (
    <p className="faith-text" role="status">
      {t("layout.working", { share })}{" "}
      <Button className="text-button" onPress={() => run("layout.stop")}>
        {t("command.stopLayout")}
      </Button>
    </p>
  );
}
