/** What stands above the statements: who or what is selected, described by the dataset's own words. */
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Actor, Dataset } from "../../domain/dataset.ts";
import { STANCES } from "../../domain/stance.ts";
import { directionOf } from "../../domain/text.ts";
import type { Evidence } from "../../state/evidence.ts";
import { setUnfolded } from "../../state/store.ts";
import { useApp, useNames, usePorts, useText } from "../context.tsx";
import { NodeMark, StanceGlyph } from "../marks.tsx";
import { plain } from "../plain.ts";
import { Name, Rich } from "../rich.tsx";
import { ActorName, IssueName } from "./choose.tsx";
import { Dotted } from "./Dotted.tsx";

export interface HeadProps {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
}

/** "International body · proposed", below the heading. */
export function Kind({ dataset, evidence }: HeadProps) {
  const t = useText();
  const { selection } = evidence;
  if (selection.kind === "tie") return null;
  const actor = dataset.actors[evidence.actor];
  const issue = dataset.issues[evidence.issue];
  const proposed = actor?.status === "proposed";
  const word = actor ? actor.type : (issue?.topic ?? "");
  return (
    <div className="evidence-kind">
      <NodeMark kind={selection.kind} proposed={proposed} person={actor?.type === "person"} />
      <Dotted className="evidence-kind-words">
        {word === "" ? t(`kind.${selection.kind}`) : <Name>{word}</Name>}
        {actor && actor.status !== "" ? <Status status={actor.status} /> : null}
      </Dotted>
    </div>
  );
}

function Status({ status }: { status: string }) {
  const t = useText();
  return status === "proposed" || status === "former" ? (
    <span>{t(`status.${status}`)}</span>
  ) : (
    <Name>{status}</Name>
  );
}

/** The words of the heading. */
export function Title({ dataset, evidence }: HeadProps) {
  const names = useNames();
  const actor = dataset.actors[evidence.actor];
  const issue = dataset.issues[evidence.issue];
  if (actor && issue)
    return (
      <>
        <ActorName actor={actor} />
        <ArrowRight className="turns" size={16} aria-hidden="true" />
        <IssueName issue={issue} />
      </>
    );
  const thing = actor ?? issue;
  return thing ? <Name>{names(thing)}</Name> : null;
}

export function ActorHead({ dataset, evidence }: HeadProps) {
  const actor = dataset.actors[evidence.actor]!;
  const body = dataset.actors[actor.partOf];
  return (
    <>
      <OtherNames thing={actor} />
      <Words>{actor.description}</Words>
      {body ? <PartOf dataset={dataset} evidence={evidence} body={body} /> : null}
      <Members dataset={dataset} body={actor} index={evidence.actor} />
    </>
  );
}

/** On the map a folded member is inside its body; one press brings it out. */
function PartOf({ dataset, evidence, body }: HeadProps & { body: Actor }) {
  const t = useText();
  const { store } = usePorts();
  const outer = dataset.actors[evidence.displayed]!;
  const folded = evidence.displayed !== evidence.actor;
  return (
    <div className="evidence-fact">
      <p>
        <Rich id="evidence.partOf" values={{ body: <ActorName key="body" actor={body} /> }} />
      </p>
      {folded ? (
        <>
          <p className="quiet">
            <Rich id="evidence.drawnWithin" values={{ body: <ActorName key="body" actor={outer} /> }} />
          </p>
          <Button
            className="quiet-button"
            onPress={({ target }) => {
              setUnfolded(store, outer.id, true);
              focusHeading(target); // this button goes away
            }}
          >
            {t("evidence.showOnItsOwn")}
          </Button>
        </>
      ) : null}
    </div>
  );
}

function focusHeading(from: Element): void {
  from.closest(".evidence")?.querySelector<HTMLElement>("[data-evidence-heading]")?.focus();
}

function Members({ dataset, body, index }: { dataset: Dataset; body: Actor; index: number }) {
  const t = useText();
  const { store } = usePorts();
  const unfolded = useApp(({ document }) => document.unfolded.includes(body.id));
  const members = dataset.actors.filter(({ partOf }) => partOf === index);
  if (members.length === 0) return null;
  return (
    <div className="evidence-members">
      <p className="statement-label">{t("evidence.members", { count: members.length })}</p>
      <ul>
        {members.map((member) => (
          <li key={member.id}>
            <ActorName actor={member} />
          </li>
        ))}
      </ul>
      <div className="evidence-fact">
        <p className="quiet">{t(unfolded ? "evidence.unfolded" : "evidence.folded")}</p>
        <Button className="quiet-button" onPress={() => setUnfolded(store, body.id, !unfolded)}>
          {t(unfolded ? "evidence.fold" : "evidence.unfold")}
        </Button>
      </div>
    </div>
  );
}

export function IssueHead({ dataset, evidence }: HeadProps) {
  const t = useText();
  const issue = dataset.issues[evidence.issue]!;
  return (
    <>
      <OtherNames thing={issue} />
      <Words>{issue.description}</Words>
      <Meaning label={t("evidence.supportMeans")} stance="support">
        {issue.supportMeans}
      </Meaning>
      <Meaning label={t("evidence.opposeMeans")} stance="oppose">
        {issue.opposeMeans}
      </Meaning>
    </>
  );
}

function Meaning({
  label,
  stance,
  children,
}: {
  label: string;
  stance: "support" | "oppose";
  children: string;
}) {
  if (children === "") return null;
  return (
    <div className="evidence-meaning">
      <StanceGlyph stance={stance} />
      <p>
        <span className="statement-label">{label}</span>
        <Name>{children}</Name>
      </p>
    </div>
  );
}

/** What the map draws for the pair: the latest statement's stance, never more than that. */
export function TieHead({ evidence }: HeadProps) {
  const t = useText();
  const group = evidence.sections[0]?.groups[0];
  const code = group ? STANCES.findIndex((_, each) => group.kinds[each]! > 0) : -1;
  const kinds = group ? group.kinds.filter((count) => count > 0).length : 0;
  if (kinds !== 1) return null;
  const stance = STANCES[code]!;
  return (
    <p className="evidence-stance">
      <StanceGlyph stance={stance} />
      <span>{t(`stance.${stance}`)}</span>
    </p>
  );
}

/** The names that are not in the heading, each in its own language and direction. */
function OtherNames({ thing }: { thing: { name: string; names: ReadonlyMap<string, string> } }) {
  const names = useNames();
  const chosen = names(thing);
  const others: [language: string | undefined, name: string][] = [[undefined, thing.name], ...thing.names];
  const rest = others.filter(
    ([, name], index) => name !== chosen && others.findIndex(([, n]) => n === name) === index,
  );
  if (rest.length === 0) return null;
  return (
    <Dotted className="evidence-names">
      {rest.map(([language, name]) => (
        <bdi key={language ?? ""} lang={language} dir={directionOf(name)}>
          {plain(name)}
        </bdi>
      ))}
    </Dotted>
  );
}

function Words({ children }: { children: string }): ReactNode {
  return children === "" ? null : (
    <p className="evidence-words" dir="auto">
      {plain(children)}
    </p>
  );
}
