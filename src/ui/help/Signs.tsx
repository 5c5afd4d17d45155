/** The marks, the lines and their ink: each sign beside what it means. */
import type { ReactNode } from "react";
import { BASES, STANCES } from "../../domain/stance.ts";
import { useApp, useNames } from "../context.tsx";
import { DoubtMark, PinMark, RingMark } from "../mapMarks.tsx";
import { LineSample, MemberLine, NodeMark, TwoSigns } from "../marks.tsx";
import { Name, Rich } from "../rich.tsx";
import type { Picture } from "../useShown.ts";
import type { Examples, Pair } from "./examples.ts";
import { useReadText } from "./ReadText.tsx";

/** What examples are taken from; undefined while nothing is open. */
export interface Given {
  readonly shown: Picture;
  readonly examples: Examples;
}
export interface GivenProps {
  readonly given: Given | undefined;
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="read-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** A sign, what it means, and where it can be seen. */
export function Sign({ mark, words, children }: { mark: ReactNode; words: string; children?: ReactNode }) {
  return (
    <li className="read-sign">
      <span className="read-mark">{mark}</span>
      <p>
        <span>{words}</span> {children}
      </p>
    </li>
  );
}

export function Marks({ given }: GivenProps) {
  const t = useReadText();
  const by = useApp(({ document }) => document.sizeBy);
  const examples = given?.examples;
  return (
    <Part title={t("read.marks")}>
      <ul>
        <Sign mark={<NodeMark kind="actor" />} words={t("read.actor")}>
          <ActorExample given={given} index={examples?.actor} />
        </Sign>
        <Sign mark={<NodeMark kind="actor" person={true} />} words={t("read.person")}>
          <ActorExample given={given} index={examples?.person} />
        </Sign>
        <Sign mark={<NodeMark kind="actor" proposed={true} />} words={t("read.proposed")}>
          <ActorExample given={given} index={examples?.proposed} />
        </Sign>
        <Sign mark={<NodeMark kind="actor" unknown={true} />} words={t("read.unknown")}>
          <ActorExample given={given} index={examples?.unknown} />
        </Sign>
        <Sign mark={<NodeMark kind="issue" />} words={t("read.issue")}>
          {given?.shown.dataset.issues[0] ? <IssueExample given={given} index={0} /> : null}
        </Sign>
        <Sign mark={<MemberLine />} words={t("read.member")} />
        <Sign mark={<DoubtMark />} words={t("read.doubtful")} />
        <Sign mark={<PinMark />} words={t("read.held")} />
        <Sign mark={<RingMark />} words={t("read.reach")} />
      </ul>
      <p>{t("read.turned")}</p>
      <p>{t("read.size", { by })}</p>
    </Part>
  );
}

export function Lines({ given }: GivenProps) {
  const t = useReadText();
  const rule = given?.shown.dataset.statements ?? "latest";
  return (
    <Part title={t("read.lines")}>
      <p>{t("read.linesIntro")}</p>
      <ul>
        {(["support", "oppose", "conditional", "neutral"] as const).map((stance) => (
          <Sign key={stance} mark={<LineSample stance={stance} />} words={t(`read.${stance}`)}>
            <PairExample given={given} pair={given?.examples.stance[STANCES.indexOf(stance)]} />
          </Sign>
        ))}
        <Sign mark={<TwoSigns />} words={t("read.differ", { rule })}>
          <PairExample given={given} pair={given?.examples.differ} />
        </Sign>
      </ul>
    </Part>
  );
}

export function Bases({ given }: GivenProps) {
  const t = useReadText();
  return (
    <Part title={t("read.bases")}>
      <ul>
        {(["stated", "reported", "attributed", "conduct", "mandate"] as const).map((basis) => (
          <Sign
            key={basis}
            mark={<LineSample stance="support" basis={basis} />}
            words={t(`read.basis.${basis}`)}
          >
            <PairExample given={given} pair={given?.examples.basis[BASES.indexOf(basis)]} />
          </Sign>
        ))}
      </ul>
      <p>{t("read.asReported")}</p>
    </Part>
  );
}

function ActorExample({ given, index = -1 }: GivenProps & { index: number | undefined }) {
  const nameOf = useNames();
  const actor = given?.shown.dataset.actors[index];
  return <Example known={given !== undefined}>{actor ? <Name>{nameOf(actor)}</Name> : null}</Example>;
}

function IssueExample({ given, index }: { given: Given; index: number }) {
  const nameOf = useNames();
  return (
    <Example known={true}>
      <Name>{nameOf(given.shown.dataset.issues[index]!)}</Name>
    </Example>
  );
}

/** "Here: Hamas on Disarmament: conditional." */
export function PairExample({ given, pair }: GivenProps & { pair: Pair | undefined }) {
  const nameOf = useNames();
  const dataset = given?.shown.dataset;
  return (
    <Example known={given !== undefined}>
      {dataset && pair ? (
        <Rich
          id={`tip.${STANCES[pair.stance]!}`}
          values={{
            actor: <Name key="actor">{nameOf(dataset.actors[pair.actor]!)}</Name>,
            issue: <Name key="issue">{nameOf(dataset.issues[pair.issue]!)}</Name>,
          }}
        />
      ) : null}
    </Example>
  );
}

/** With data open and no example in them, that is said; with nothing open there is nothing to say. */
function Example({ known, children }: { known: boolean; children: ReactNode }) {
  const t = useReadText();
  if (!known) return null;
  return (
    <span className="read-example">
      {children ? (
        <Rich id="read.example" values={{ example: <span key="example">{children}</span> }} />
      ) : (
        t("read.none")
      )}
    </span>
  );
}
