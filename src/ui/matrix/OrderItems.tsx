/** The menu of the order: of actors, and of issues where there are any. */
import { Header, Menu, MenuSection } from "react-aria-components";
import { ORDERINGS, type OrderedAxis } from "../../state/orders.ts";
import { orderBy } from "../../state/store.ts";
import { choiceSection } from "../ChoiceSection.tsx";
import { useApp, usePorts, useText } from "../context.tsx";

export function OrderItems({ axes }: { axes: readonly OrderedAxis[] }) {
  const t = useText();
  const { store } = usePorts();
  const orders = useApp(({ document }) => document.orders);
  const section = (axis: OrderedAxis) =>
    choiceSection(
      axis,
      t(`order.of.${axis}`),
      ORDERINGS.map((key) => ({ key, label: t(`order.${key}`) })),
      orders[axis],
      (key) => orderBy(store, { [axis]: key }),
    );
  return (
    <Menu className="menu settings" aria-label={t("order.title")}>
      {axes.includes("actors") ? section("actors") : null}
      {axes.includes("issues") ? section("issues") : null}
      <MenuSection>
        <Header>{t("order.note")}</Header>
      </MenuSection>
    </Menu>
  );
}
