/** Catches what breaks inside one panel, so that the rest goes on working. */
import { Component, createContext, type ErrorInfo, type ReactNode, use } from "react";
import { askAnew } from "./lazily.ts";
import { BrokenPanel } from "./notices/BrokenPanel.tsx";

export const PANELS = [
  "bar",
  "filters",
  "outline",
  "map",
  "legend",
  "timeline",
  "table",
  "matrix",
  "agreement",
  "measures",
  "ego",
  "evidence",
  "notices",
  "status",
  "drop",
  "report",
  "shortcuts",
  "find",
  "commands",
  "menu",
  "help",
  "present",
  "page",
] as const;
export type PanelName = (typeof PANELS)[number];

/** The panel that is to break on purpose, for tests. */
export const ThrowInContext = createContext<PanelName | undefined>(undefined);

interface Props {
  readonly panel: PanelName;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: unknown;
  readonly stack: string;
  readonly attempt: number;
}

export class PanelBoundary extends Component<Props, BoundaryState> {
  override state: BoundaryState = { error: undefined, stack: "", attempt: 0 };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error: error ?? new Error("empty") };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ stack: componentStack ?? "" });
  }

  readonly #retry = () => {
    askAnew();
    this.setState(({ attempt }) => ({ error: undefined, stack: "", attempt: attempt + 1 }));
  };

  override render(): ReactNode {
    const { panel, children } = this.props;
    const { error, stack, attempt } = this.state;
    if (error !== undefined)
      return <BrokenPanel panel={panel} error={error} stack={stack} onRetry={this.#retry} />;
    return (
      <>
        {attempt === 0 ? <Tripwire panel={panel} /> : null}
        {children}
      </>
    );
  }
}

function Tripwire({ panel }: { panel: PanelName }) {
  if (use(ThrowInContext) === panel) throw new Error("Broken on purpose, for a test.");
  return null;
}
