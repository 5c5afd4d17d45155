/** The dataset by name, and behind it the menu of what can be done with data. */
import { ChevronDown } from "lucide-react";
import { useApp, useText } from "../context.tsx";
import { lazily } from "../lazily.ts";
import { MenuButton } from "../MenuButton.tsx";

const DatasetItems = lazily(() => import("./DatasetItems.tsx").then((file) => file.DatasetItems));

export function DatasetMenu() {
  const t = useText();
  const name = useApp(({ opened, load }) => opened?.dataset.name ?? load.name);
  return (
    <MenuButton
      className="dataset-button"
      label={t("shell.dataset")}
      named
      placement="bottom start"
      button={
        <>
          <span className="visually-hidden">{t("shell.dataset")}</span>
          <bdi className="dataset-name">{name}</bdi>
          <ChevronDown aria-hidden="true" />
        </>
      }
    >
      <DatasetItems />
    </MenuButton>
  );
}
