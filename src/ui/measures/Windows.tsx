/** Change over time: the whole as it was around one day after another, by a window that one chooses; each number opens. */
import { type ReactNode, useId, useState } from "react";
import type { WindowFigure } from "../../state/measures/figure.ts";
import { KERNELS, type Kernel, type Windows as Model, WIDTHS } from "../../state/measures/windows.ts";
import { useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { Segments } from "../Segments.tsx";
import type { Picture } from "../useShown.ts";
import { NumberHow, useOpening } from "./How.tsx";
import { useMeasured } from "./useMeasured.ts";
import { useFigureText, useNumber } from "./words.ts";

/** @param rest undefined: something more urgent is being worked out. */
export function Windows({ rest }: { rest: Picture | undefined }) {
  const t = useText();
  const ids = { kernel: useId(), width: useId() };
  const [kernel, setKernel] = useState<Kernel>("triangular");
  const [wanted, setWanted] = useState(0);
  const { found, working } = useMeasured("windows", { kernel, width: wanted }, rest);
  if (!found) return <p className="soft">{t("measures.working")}</p>;
  const { width, days } = found.answer;
  if (days.length === 0) return <p className="soft">{t("windows.none")}</p>;
  return (
    <>
      <div className="windows-tools">
        <div className="windows-choice">
          <span id={ids.kernel}>{t("windows.kernel")}</span>
          <Segments aria-labelledby={ids.kernel} all={KERNELS} chosen={kernel} onChoose={setKernel}>
            {(each) => t(`windows.kernel.${each}`)}
          </Segments>
        </div>
        <div className="windows-choice">
          <span id={ids.width}>{t("windows.width")}</span>
          <Segments aria-labelledby={ids.width} all={WIDTHS} chosen={width} onChoose={setWanted}>
            {(each) => t("windows.width.days", { days: each })}
          </Segments>
        </div>
      </div>
      <p className="soft windows-means">
        <span>{t("windows.means", { kernel, days: width })}</span> <span>{t("windows.unknown")}</span>{" "}
        {found.answer.exact.includes(0) ? <span>{t("windows.upperBound")}</span> : null}
      </p>
      <Table windows={found.answer} kernel={kernel} working={working} />
    </>
  );
}

const HEADS = ["statements", "pairs", "agreement", "line", "moved"] as const;

function Table({ windows, kernel, working }: { windows: Model; kernel: Kernel; working: boolean }) {
  const t = useText();
  const spanText = useSpanText();
  const opening = useOpening();
  const say = useFigureText();
  const number = useNumber();
  const { days, width } = windows;
  const figure = (measure: WindowFigure, at: number) =>
    ({ of: "window", measure, kernel, width, day: days[at]!, since: days[Math.max(0, at - 1)]! }) as const;
  const cell = (measure: WindowFigure, at: number, text: string): ReactNode => (
    <NumberHow opening={opening} figure={figure(measure, at)}>
      {text}
    </NumberHow>
  );
  const cellsOf = (at: number): Record<(typeof HEADS)[number], ReactNode> => ({
    statements: cell("windowStatements", at, number(windows.statements[at]!)),
    pairs: cell("windowAgreement", at, number(windows.pairs[at]!)),
    agreement: windows.pairs[at]
      ? cell("windowAgreement", at, say("agreement", windows.agreement[at]!))
      : "–",
    line: windows.ties[at]
      ? cell(
          "windowLine",
          at,
          t("windows.line.of", { frustrated: windows.frustrated[at]!, ties: windows.ties[at]! }),
        )
      : "–",
    moved: Number.isNaN(windows.moved[at]!) ? "–" : cell("windowMoved", at, number(windows.moved[at]!)),
  });
  return (
    <div className="windows-scroll">
      <table className="windows-table" aria-busy={working}>
        <caption className="visually-hidden">{t("windows.caption", { count: days.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("windows.day")}</th>
            {HEADS.map((name) => (
              <th key={name} scope="col" className="number">
                {t(`windows.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from(days, (day, at) => (
            <tr key={day}>
              <th scope="row" className="windows-day">
                {spanText({ from: day, to: day })}
              </th>
              {Object.entries(cellsOf(at)).map(([name, content]) => (
                <td key={name} className="number">
                  {content}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
