/** Further figures of all in view, each with its value where that is soon found, and the way to its arithmetic. */
import { useText } from "../context.tsx";
import type { Picture } from "../useShown.ts";
import { How, Opens } from "./How.tsx";
import { useMeasured } from "./useMeasured.ts";
import { useFigureText } from "./words.ts";

const WHOLE = ["coalitions", "stress", "networkDistance", "krippendorffAlpha"] as const;
/** Of more statements each is worked out when it is asked for: together they would hold up what is looked at. */
const AT_ONCE = 100_000;
const NOTHING = {};

export function Whole({ rest }: { rest: Picture | undefined }) {
  const t = useText();
  const say = useFigureText();
  const few = rest && rest.dataset.stances.length <= AT_ONCE ? rest : undefined;
  const { found, working } = useMeasured("whole", NOTHING, few);
  const values = new Map(working ? [] : found?.answer.values.map(({ ref, value }) => [ref.measure, value]));
  return (
    <ul className="bloc-list">
      {WHOLE.map((measure) => {
        const figure = { of: "network", measure } as const;
        return (
          <li key={measure}>
            <span>{t(`figure.name.${measure}`)}</span>
            {values.size === 0 ? null : (
              <span className={values.has(measure) ? "bloc-figure" : "bloc-figure soft"}>
                <Opens figure={figure}>{say(measure, values.get(measure) ?? Number.NaN)}</Opens>
              </span>
            )}
            <How figure={figure} />
          </li>
        );
      })}
    </ul>
  );
}
