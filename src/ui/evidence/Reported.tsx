/** Who says so and how they know: a position is always "as reported by". */
import { type Dataset, type StanceTable, textAt } from "../../domain/dataset.ts";
import { BASES, type Basis, isPosition } from "../../domain/stance.ts";
import type { MessageId } from "../../i18n/messages.ts";
import { useNames, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import { Name, Rich } from "../rich.tsx";

/** With a voice; `{actor}` is the one who holds the position. */
const BY_VOICE: Readonly<Record<Basis, MessageId>> = {
  "": "evidence.byUnknown",
  stated: "evidence.byStated",
  reported: "evidence.byReported",
  attributed: "evidence.byAttributed",
  conduct: "evidence.byConduct",
  mandate: "evidence.byMandate",
};

/** Where the coder names nobody. */
const WITHOUT_VOICE: Readonly<Record<Basis, MessageId>> = {
  "": "evidence.noBasis",
  stated: "evidence.noVoiceStated",
  reported: "evidence.noVoiceReported",
  attributed: "evidence.noVoiceAttributed",
  conduct: "evidence.noVoiceConduct",
  mandate: "evidence.noVoiceMandate",
};

export function basisOf(stances: StanceTable, row: number): Basis {
  return BASES[stances.basis[row]!] ?? "";
}

export function Reported({ dataset, row }: { dataset: Dataset; row: number }) {
  const t = useText();
  const names = useNames();
  const { stances, actors } = dataset;
  const voice = textAt(stances, "voice", row);
  const basis = basisOf(stances, row);
  const actor = <Name key="actor">{plain(names(actors[stances.actor[row]!]!))}</Name>;
  if (voice === "") {
    const id = isPosition(stances.stance[row]!) ? WITHOUT_VOICE[basis] : undefined;
    if (id === "evidence.noVoiceAttributed") return <Line id={id} values={{ actor }} />;
    return id ? <p className="statement-basis">{t(id)}</p> : null;
  }
  const id = isPosition(stances.stance[row]!) ? BY_VOICE[basis] : "evidence.broughtUpBy";
  return <Line id={id} values={{ actor, voice: <Name key="voice">{plain(voice)}</Name> }} />;
}

function Line({ id, values }: { id: MessageId; values: Readonly<Record<string, React.ReactNode>> }) {
  return (
    <p className="statement-basis">
      <Rich id={id} values={values} />
    </p>
  );
}
