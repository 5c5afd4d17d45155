/** The items of the Share menu: a link, the picture, the statements, a printed page. */
import { Check } from "lucide-react";
import { Header, Menu, MenuItem, MenuSection } from "react-aria-components";
import type { Command } from "../../commands/command.ts";
import { COMMANDS, type CommandId } from "../../commands/registry.ts";
import { PICTURE_GROUNDS } from "../../state/model.ts";
import { changeSession } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";

/** By section; a command that the registry does not have is left out. */
const LINK = ["share.link"];
const PICTURE = ["share.copyPicture", "share.svg", "share.png1", "share.png2", "share.png4"];
const STATEMENTS = ["share.csvShown", "share.csvAll", "share.json"];
const PRINT = ["share.print"];

/** Whether this browser lets a page copy pictures. */
const copiesPictures = () => "ClipboardItem" in window && navigator.clipboard?.write !== undefined;

const commandsOf = (ids: readonly string[]): Command[] =>
  ids
    .filter((id) => id !== "share.copyPicture" || copiesPictures())
    .flatMap((id) => COMMANDS.find((command) => command.id === id) ?? []);

export function ShareItems() {
  const t = useText();
  const { store, run } = usePorts();
  const opened = useApp((state) => state.opened !== undefined);
  const ground = useApp(({ session }) => session.pictureGround);
  const items = (ids: readonly string[]) =>
    commandsOf(ids).map(({ id, label }) => (
      <MenuItem
        key={id}
        id={id}
        textValue={t(label)}
        isDisabled={!opened}
        onAction={() => run(id as CommandId)}
      >
        <span>{t(label)}</span>
      </MenuItem>
    ));
  const link = items(LINK);
  return (
    <Menu className="menu" aria-label={t("share.title")}>
      {link.length > 0 ? <MenuSection aria-label={t("share.link")}>{link}</MenuSection> : null}
      <MenuSection>
        <Header>{t("share.picture")}</Header>
        {items(PICTURE)}
      </MenuSection>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection={true}
        shouldCloseOnSelect={false}
        selectedKeys={[ground]}
        onSelectionChange={(keys) => {
          const pictureGround = PICTURE_GROUNDS.find((each) => keys !== "all" && keys.has(each));
          if (pictureGround) changeSession(store, { pictureGround });
        }}
      >
        <Header>{t("share.ground")}</Header>
        {PICTURE_GROUNDS.map((each) => (
          <MenuItem key={each} id={each} textValue={t(`share.ground.${each}`)} className="menu-choice">
            {({ isSelected }) => (
              <>
                <span className="choice-check">{isSelected ? <Check aria-hidden="true" /> : null}</span>
                <span>{t(`share.ground.${each}`)}</span>
              </>
            )}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection>
        <Header>{t("share.statements")}</Header>
        {items(STATEMENTS)}
      </MenuSection>
      <MenuSection aria-label={t("share.print")}>{items(PRINT)}</MenuSection>
    </Menu>
  );
}
