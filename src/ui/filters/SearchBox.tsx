/** A small field to search in: an icon, the words, and a way to empty it. */
import { Search, X } from "lucide-react";
import { Button, Input, SearchField } from "react-aria-components";
import { useText } from "../context.tsx";

export interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A hook for tests and measurements. */
  readonly bench?: string;
}

export function SearchBox({ label, value, onChange, bench }: SearchBoxProps) {
  const t = useText();
  return (
    <SearchField className="search-box" aria-label={label} value={value} onChange={onChange}>
      <Search className="search-icon" size={14} aria-hidden="true" />
      <Input className="search-input" placeholder={label} data-bench={bench} />
      <Button className="search-clear" aria-label={t("filters.emptySearch")}>
        <X size={14} aria-hidden="true" />
      </Button>
    </SearchField>
  );
}
