/** A wrong coding can be told to whoever keeps the data: the text is copied, or shown; nothing is sent. */
import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { select } from "../../src/state/store.ts";
import { EvidencePanel } from "../../src/ui/evidence/EvidencePanel.tsx";
import { showPanel, smallCase } from "../support/panels.tsx";

afterEach(() => {
  vi.restoreAllMocks();
});

async function open() {
  const { store } = await showPanel(<EvidencePanel />, { ...(await smallCase()), name: "Small case" });
  select(store, { kind: "tie", actor: "us", issue: "aid" });
  const button = page.getByRole("button", { name: "Report a wrong coding" });
  await expect.element(button).toBeVisible();
  return button;
}

test("the copied text holds where it stands, what was coded, and room for what should be", async () => {
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const button = await open();
  await button.click();
  await expect.element(page.getByText("Copied; send it to whoever keeps this dataset.")).toBeVisible();
  const text = write.mock.calls[0]![0];
  for (const line of [
    "Dataset: Small case",
    "File and line: stances.csv, line 7",
    "Actor: United States (us)",
    "Issue: Aid (aid)",
    "Stance as coded: yes",
    "Position: 1",
    "Evidence as coded: not given",
    "Source: bad, Bad address",
    "What the source says:",
    "How it should be coded, and by which rule:",
  ])
    expect(text.split("\n")).toContain(line);
});

test("where copying is refused, the text stands there to be taken by hand", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no"));
  const button = await open();
  await button.click();
  const field = page.getByRole("textbox", { name: "Report of a wrong coding, to copy by hand" });
  await expect.element(field).toHaveValue(expect.stringContaining("line 7"));
});
