/** A part that could not be had is asked for again when a person tries again. */
import { Suspense } from "react";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { createSelectors } from "../../../src/state/selectors.ts";
import { createAppStore } from "../../../src/state/store.ts";
import { type Ports, PortsProvider } from "../../../src/ui/context.tsx";
import { Language } from "../../../src/ui/Language.tsx";
import { lazily } from "../../../src/ui/lazily.ts";
import { PanelBoundary } from "../../../src/ui/PanelBoundary.tsx";

test("a part that failed to come is fetched anew by “Try again”, as often as it takes", async () => {
  let asked = 0;
  const Part = lazily<{ words: string }>(async () => {
    asked++;
    if (asked < 3) throw new Error("no network");
    return ({ words }) => <p>{words}</p>;
  });
  const ports: Ports = {
    store: createAppStore(),
    selectors: createSelectors(),
    run: () => undefined,
    mountMap: () => () => undefined,
    openFiles: () => undefined,
    own: {
      cancel() {},
      again() {},
      back() {},
      openAddresses() {},
      reread() {},
      material: async () => undefined,
      mend: async () => [],
      whole: async () => [],
    },
  };
  await render(
    <PortsProvider value={ports}>
      <Language>
        <PanelBoundary panel="help">
          <Suspense fallback={null}>
            <Part words="Here it is." />
          </Suspense>
        </PanelBoundary>
      </Language>
    </PortsProvider>,
    { createRootOptions: { onCaughtError: () => undefined } },
  );
  for (let tried = 1; tried < 3; tried++) {
    await expect.poll(() => asked).toBe(tried);
    await page.getByRole("button", { name: "Try again" }).click();
  }
  await expect.element(page.getByText("Here it is.")).toBeVisible();
  expect(asked).toBe(3);
});
