/** The place of a grid: the caption of the map above, what is pointed at in words beneath, and a legend. */
import type { ReactNode } from "react";
import type { OrderedAxis } from "../../state/orders.ts";
import { useApp, useText } from "../context.tsx";
import { Grid } from "../grid/Grid.tsx";
import type { GridModel } from "../grid/model.ts";
import { MenuButton } from "../MenuButton.tsx";
import { Caption } from "../map/Caption.tsx";
import { NothingPasses } from "../NothingPasses.tsx";
import { PanelBoundary } from "../PanelBoundary.tsx";
import { usePrinting } from "../usePrinting.ts";
import { OrderItems } from "./OrderItems.tsx";
import { PaperGrid } from "./PaperGrid.tsx";
import { Readout } from "./Readout.tsx";
import type { Axes } from "./useAxes.ts";

export interface GridStageProps {
  readonly axes: Axes;
  readonly model: GridModel;
  /** Which orders can be chosen here. */
  readonly orders: readonly OrderedAxis[];
  readonly legend: ReactNode;
  /** Choices above the grid. */
  readonly children?: ReactNode;
  /** Its figures are being worked out. */
  readonly busy?: boolean;
}

export function GridStage({ axes, model, orders, legend, children, busy = false }: GridStageProps) {
  const t = useText();
  const printing = usePrinting();
  const chosen = useApp(({ document }) => document.orders[orders[0]!]);
  const empty = model.rows.things.length === 0 || model.columns.things.length === 0;
  return (
    <div className="map-stage grid-stage" aria-busy={busy}>
      <div className="grid-above">
        <Caption />
        {children}
      </div>
      <div className="map-controls">
        <MenuButton
          className="button plain"
          label={t("order.title")}
          named={true}
          placement="bottom end"
          button={t("order.now", { by: t(`order.${chosen}`) })}
        >
          <OrderItems axes={orders} />
        </MenuButton>
      </div>
      {printing && !empty ? (
        <PaperGrid model={model} />
      ) : empty ? (
        <div className="grid-empty">{axes.shown.mask ? <NothingPasses /> : null}</div>
      ) : (
        <Grid model={model} />
      )}
      <Readout shown={axes.shown} />
      <PanelBoundary panel="legend">{legend}</PanelBoundary>
    </div>
  );
}
