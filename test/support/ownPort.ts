/** What brings own data, where a test brings none. */
import type { OwnPort } from "../../src/commands/command.ts";

const nothing = () => undefined;

export const NO_OWN: OwnPort = {
  cancel: nothing,
  again: nothing,
  back: nothing,
  openAddresses: nothing,
  reread: nothing,
  material: async () => undefined,
  mend: async () => [],
  whole: async () => [],
};
