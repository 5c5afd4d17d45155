/** The figures of the map, each of which opens to how it came about. */
import { Fragment, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { FIT_FIGURES, type FitFigure, type MapFit } from "../../state/fit.ts";
import type { ToldTerms } from "../../state/fitTerms.ts";
import { usePorts, useText } from "../context.tsx";
import { FitArithmetic } from "./FitArithmetic.tsx";
import { useFitSource, useSaid } from "./fitWords.ts";
import "../measures/figure.css";
import "./fit.css";

export function FitFigures({ fit, onClose }: { fit: MapFit; onClose: () => void }) {
  const t = useText();
  const say = useSaid();
  const source = useFitSource();
  const [open, setOpen] = useState<FitFigure>();
  const told = useTerms(fit, open !== undefined);
  const { figures, floor } = fit;
  return (
    <table className="faith-figures">
      <thead>
        <tr>
          <th scope="col">{t("faith.figure")}</th>
          <th scope="col">{t("faith.here")}</th>
          <th scope="col">{t("faith.byChance")}</th>
        </tr>
      </thead>
      <tbody>
        {FIT_FIGURES.filter((name) => figures[name] !== undefined).map((name) => {
          const toggle = () => setOpen(open === name ? undefined : name);
          const is = { "aria-expanded": open === name, "aria-controls": `fit-${name}`, onPress: toggle };
          return (
            <Fragment key={name}>
              <tr data-open={open === name}>
                <th scope="row">
                  {t(`faith.figure.${name}`)} <span className="soft">{t(`faith.means.${name}`)}</span>{" "}
                  <span className="soft">{source(name)}</span>{" "}
                  <Button
                    className="how quiet-button"
                    aria-label={`${t("figure.how")} ${t(`faith.figure.${name}`)}`}
                    {...is}
                  >
                    {t("figure.how")}
                  </Button>
                </th>
                <td>
                  <Button className="line-button" {...is} excludeFromTabOrder={true}>
                    {say(name, figures[name])}
                  </Button>
                </td>
                <td>
                  <Button className="line-button" {...is} excludeFromTabOrder={true}>
                    {say(name, floor?.[name])}
                  </Button>
                </td>
              </tr>
              {open === name ? (
                <tr className="fit-open" id={`fit-${name}`}>
                  <td colSpan={3}>
                    <FitArithmetic name={name} fit={fit} told={told} onClose={onClose} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

/** Asked for when the first figure is opened, and anew for another map; null = it cannot be had. */
function useTerms(fit: MapFit, wanted: boolean): ToldTerms | null | undefined {
  const { fitTerms } = usePorts();
  const [told, setTold] = useState<{ of: MapFit["figures"]; terms: ToldTerms | null }>();
  const { figures } = fit; // the floor comes later, and changes none of them
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const take = (terms: ToldTerms | null) => current && setTold({ of: figures, terms });
    (fitTerms?.() ?? Promise.resolve(undefined)).then(
      (found) => take(found ?? null),
      () => take(null),
    );
    return () => {
      current = false;
    };
  }, [fitTerms, wanted, figures]);
  return told?.of === figures ? told.terms : undefined;
}
