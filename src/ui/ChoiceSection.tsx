/** A section of a menu in which one of several is chosen. */
import { Check } from "lucide-react";
import { Header, type Selection as Keys, MenuItem, MenuSection } from "react-aria-components";

/**
 * A section, not a component: a menu reads its sections as its own children.
 * A menu has one space of keys, so each carries its section's: a language may be one of names and of the interface.
 */
export function choiceSection<Key extends string>(
  section: string,
  title: string,
  choices: readonly { key: Key; label: string }[],
  chosen: Key,
  onChoose: (key: Key) => void,
) {
  const keyOf = (key: Key) => `${section}:${key}`;
  const onChange = (keys: Keys) => {
    const choice = choices.find(({ key }) => keys !== "all" && keys.has(keyOf(key)));
    if (choice) onChoose(choice.key);
  };
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection={true}
      selectedKeys={[keyOf(chosen)]}
      onSelectionChange={onChange}
    >
      <Header>{title}</Header>
      {choices.map(({ key, label }) => (
        <ChoiceItem key={key} choice={{ key: keyOf(key), label }} />
      ))}
    </MenuSection>
  );
}

export function ChoiceItem({
  choice: { key, label },
}: {
  choice: { readonly key: string; readonly label: string };
}) {
  return (
    <MenuItem id={key} textValue={label} className="menu-choice">
      {({ isSelected }) => (
        <>
          <span className="choice-check">{isSelected ? <Check aria-hidden="true" /> : null}</span>
          <span>{label}</span>
        </>
      )}
    </MenuItem>
  );
}
