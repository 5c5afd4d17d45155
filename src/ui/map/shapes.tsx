/** What nodes look like, and the marks beside them, as any legend lists them. */
import { useText } from "../context.tsx";
import { LegendItem } from "../LegendItem.tsx";
import { DoubtMark, PinMark } from "../mapMarks.tsx";
import { NodeMark } from "../marks.tsx";

export function ActorShapes() {
  const t = useText();
  return (
    <>
      <LegendItem words={t("kind.actor")}>
        <NodeMark kind="actor" />
      </LegendItem>
      <LegendItem words={t("legend.person")}>
        <NodeMark kind="actor" person={true} />
      </LegendItem>
      <LegendItem words={t("legend.proposed")}>
        <NodeMark kind="actor" proposed={true} />
      </LegendItem>
      <LegendItem words={t("legend.unknown")}>
        <NodeMark kind="actor" person={true} unknown={true} />
      </LegendItem>
    </>
  );
}

export function IssueShape() {
  const t = useText();
  return (
    <LegendItem words={t("kind.issue")}>
      <NodeMark kind="issue" />
    </LegendItem>
  );
}

/** Nodes that cannot be placed, and those that a hand has placed. */
export function PlaceMarks() {
  const t = useText();
  return (
    <>
      <LegendItem words={t("legend.doubtful")}>
        <DoubtMark />
      </LegendItem>
      <LegendItem words={t("legend.held")}>
        <PinMark />
      </LegendItem>
    </>
  );
}
