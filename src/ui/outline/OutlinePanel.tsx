/** The outline with what leads it: in which order, how much of all passes the filter, and the way back to all. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { OUTLINE_ORDERS } from "../../state/model.ts";
import { changeSession } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { NothingPasses } from "../NothingPasses.tsx";
import { OutlineTree } from "./OutlineTree.tsx";
import { useOutline } from "./useOutline.ts";
import "./outline.css";

export function OutlinePanel() {
  const t = useText();
  const now = useOutline();
  if (!now) return null;
  const { order, passing, total, shown } = now.outline;
  return (
    <section className="outline" aria-label={t("outline.title")}>
      <h2 className="visually-hidden">{t("outline.title")}</h2>
      <div className="outline-head">
        <OrderSwitch />
        <p className="quiet">
          {t(`outline.passing.${order}`, { passing, total, all: String(shown.mask === undefined) })}
        </p>
      </div>
      {now.rows.length === 0 ? (
        <div className="outline-empty">
          <NothingPasses />
        </div>
      ) : (
        <OutlineTree now={now} />
      )}
    </section>
  );
}

function OrderSwitch() {
  const t = useText();
  const { store } = usePorts();
  const order = useApp(({ session }) => session.outlineOrder);
  return (
    <ToggleButtonGroup
      className="view-switch outline-order"
      aria-label={t("outline.order")}
      disallowEmptySelection={true}
      selectedKeys={[order]}
      onSelectionChange={(keys) => {
        const chosen = OUTLINE_ORDERS.find((name) => keys.has(name));
        if (chosen) changeSession(store, { outlineOrder: chosen });
      }}
    >
      {OUTLINE_ORDERS.map((name) => (
        <ToggleButton key={name} id={name}>
          {t(`outline.by.${name}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
