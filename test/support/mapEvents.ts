/** What a map tells, written down. */
import { vi } from "vitest";

export const mapEvents = () => ({
  hover: vi.fn(),
  select: vi.fn(),
  menu: vi.fn(),
  drag: vi.fn(),
  drop: vi.fn(),
  looked: vi.fn(),
  drawing: vi.fn(),
  scaled: vi.fn(),
  painted: vi.fn(),
});
