/** Every command by its name, and every actor and issue: type, choose, done. */
import { useMemo, useState } from "react";
import { Dialog } from "react-aria-components";
import type { Command } from "../../commands/command.ts";
import { COMMAND_GROUPS, groupOf } from "../../commands/groups.ts";
import { type CommandId, commandsIn } from "../../commands/registry.ts";
import { buildNames, FITS, type Fit, searchNames } from "../../domain/findNames.ts";
import { foldText } from "../../domain/text.ts";
import { showDialog } from "../../state/above.ts";
import { type Found, hiddenBy } from "../../state/found.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Combo, type ComboGroup, type ComboItem } from "../find/Combo.tsx";
import { Offer } from "../find/Offer.tsx";
import { ThingResult } from "../find/results.tsx";
import { useFound } from "../find/useFound.ts";
import { useGoTo } from "../find/useGoTo.ts";
import { Veil } from "../Veil.tsx";
import { CommandLine } from "./CommandLine.tsx";
import { useCommandLabel } from "./useCommandLabel.ts";
import "./above.css";

interface Entry extends ComboItem {
  /** The filters hide what is found. */
  readonly hidden?: boolean;
  readonly does: { readonly command: Command } | { readonly found: Found };
}

/** Ids of commands, the last one first; forgotten with the page. */
const used: string[] = [];
const MOST_USED = 5;
const MOST_THINGS = 6;
/** The focus has then gone back to where it was. */
const AFTER_CLOSING_MS = 60;

export function CommandMenu() {
  const t = useText();
  const { store, run } = usePorts();
  const [query, setQuery] = useState("");
  const [offered, setOffered] = useState<Found>();
  const goTo = useGoTo();
  const folded = foldText(query);
  const groups = bestFirst(useCommandGroups(folded), useThings(folded));
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const close = () => showDialog(store, undefined);
  const then = (action: () => void) => {
    close();
    setTimeout(action, AFTER_CLOSING_MS);
  };
  const choose = ({ does, hidden }: Entry) => {
    if ("found" in does) return hidden ? setOffered(does.found) : then(() => goTo(does.found));
    const { id } = does.command;
    used.splice(0, used.length, id, ...used.filter((each) => each !== id).slice(0, MOST_USED - 1));
    then(() => run(id as CommandId));
  };
  return (
    <Veil className="command-veil" onClose={close}>
      <Dialog className="dialog command-menu" aria-label={t("commands.title")}>
        {offered ? (
          <Offer
            found={offered}
            onGo={(filter) => then(() => goTo(offered, filter))}
            onBack={() => setOffered(undefined)}
          />
        ) : (
          <Combo
            label={t("commands.label")}
            query={query}
            onQuery={setQuery}
            groups={groups}
            onChoose={choose}
            onEscape={close}
            status={folded === "" ? "" : t("commands.count", { count })}
            empty={<p>{t("commands.none")}</p>}
          />
        )}
      </Dialog>
    </Veil>
  );
}

/** A group of the found, and how well its first one fits. */
interface FoundGroup extends ComboGroup<Entry> {
  readonly fit?: Fit | undefined;
}

/** Commands, then things; a thing that fits better than any command comes before them. */
function bestFirst(commands: readonly FoundGroup[], things: FoundGroup): readonly FoundGroup[] {
  const [first] = commands;
  const better = things.fit && first?.fit && FITS.indexOf(things.fit) < FITS.indexOf(first.fit);
  return better ? [things, ...commands] : [...commands, things];
}

/** With nothing typed all of them under their headings, those used last above; else what fits, the best first. */
function useCommandGroups(query: string): FoundGroup[] {
  const t = useText();
  const { store } = usePorts();
  const labelOf = useCommandLabel();
  const [commands] = useState(() => commandsIn(store.getState()));
  const index = useMemo(() => {
    const named = commands.map((command) => ({
      name: labelOf(command),
      names: new Map<string, string>(),
      aliases: command.words ? t(command.words).split(",") : [],
    }));
    return buildNames(
      named,
      commands.map(({ id }) => used.length - used.indexOf(id) * Number(used.includes(id))),
    );
  }, [commands, labelOf, t]);
  const entry = (command: Command, prefix = ""): Entry => {
    const state = store.getState();
    const disabled = command.when?.(state) === false;
    const checked = command.checked?.(state);
    return {
      key: prefix + command.id,
      does: { command },
      disabled,
      checked,
      content: (
        <CommandLine
          command={command}
          label={labelOf(command)}
          query={query}
          disabled={disabled}
          checked={checked}
        />
      ),
    };
  };
  if (query !== "") {
    const hits = searchNames(index, query);
    const items = hits.map((hit) => entry(commands[hit.index]!));
    return [{ key: "found", title: t("commands.found"), fit: hits[0]?.fit, items }];
  }
  const recent = used.flatMap((id) => commands.find((command) => command.id === id) ?? []);
  return [
    { key: "recent", title: t("commands.recent"), items: recent.map((command) => entry(command, "used:")) },
    ...COMMAND_GROUPS.map((group) => ({
      key: group,
      title: t(`commands.group.${group}`),
      items: commands.filter((command) => groupOf(command) === group).map((command) => entry(command)),
    })),
  ];
}

/** Actors and issues to select. */
function useThings(query: string): FoundGroup {
  const t = useText();
  const dataset = useApp(({ opened }) => opened?.dataset);
  const mask = useApp((state, selectors) => selectors.mask(state));
  const found = useFound(query, false);
  const title = t("commands.select");
  if (!dataset || !found) return { key: "select", title, items: [] };
  const isHidden = hiddenBy(dataset, mask);
  const items = (["actor", "issue"] as const).flatMap((kind) =>
    (kind === "actor" ? found.actors : found.issues).slice(0, MOST_THINGS).map((hit): Entry => {
      const thing = { kind, index: hit.index };
      const hidden = isHidden(thing);
      const key = `${kind}:${hit.index}`;
      const content = <ThingResult key={key} {...{ dataset, kind, hit, query, hidden }} />;
      return { key, does: { found: thing }, hidden, content };
    }),
  );
  const fits = [found.actors[0]?.fit, found.issues[0]?.fit];
  return { key: "select", title, fit: FITS.find((fit) => fits.includes(fit)), items };
}
