/** What a stance depends on, in words and, where the coder could say it so, as another stance. */
import { type Dataset, textAt } from "../../domain/dataset.ts";
import { STANCES, type Stance } from "../../domain/stance.ts";
import { useApp, useText } from "../context.tsx";
import { StanceGlyph } from "../marks.tsx";
import { Name } from "../rich.tsx";
import { ActorName, IssueName } from "./choose.tsx";

export function Condition({ dataset, row }: { dataset: Dataset; row: number }) {
  const t = useText();
  const { stances } = dataset;
  const words = textAt(stances, "condition", row);
  const actor = textAt(stances, "conditionActor", row);
  const issue = textAt(stances, "conditionIssue", row);
  const stance = textAt(stances, "conditionStance", row);
  if (words + actor + issue + stance === "") return null;
  return (
    <div className="statement-condition">
      <p>
        <span className="statement-label">{t("evidence.condition")}</span>
        {words === "" ? null : <Name>{words}</Name>}
      </p>
      {actor + issue + stance === "" ? null : (
        <p className="statement-depends">
          <span className="quiet">{t("evidence.dependsOn")}</span>
          <ActorRef dataset={dataset} id={actor} />
          <StanceRef word={stance} />
          <IssueRef dataset={dataset} id={issue} />
        </p>
      )}
    </div>
  );
}

function ActorRef({ dataset, id }: { dataset: Dataset; id: string }) {
  const t = useText();
  const index = useApp((state, selectors) => selectors.lookup(state)?.actor.get(id));
  if (id === "") return <span className="quiet">{t("evidence.anyone")}</span>;
  return index === undefined ? <Name>{id}</Name> : <ActorName actor={dataset.actors[index]!} />;
}

function IssueRef({ dataset, id }: { dataset: Dataset; id: string }) {
  const index = useApp((state, selectors) => selectors.lookup(state)?.issue.get(id));
  if (id === "") return null;
  return index === undefined ? <Name>{id}</Name> : <IssueName issue={dataset.issues[index]!} />;
}

function StanceRef({ word }: { word: string }) {
  const t = useText();
  if (word === "") return null;
  const stance = STANCES.find((known): known is Stance => known === word.trim().toLowerCase());
  if (!stance) return <Name>{word}</Name>;
  return (
    <span className="statement-stance">
      <StanceGlyph stance={stance} />
      <span>{t(`stance.${stance}`)}</span>
    </span>
  );
}
