/** Which view one stands in: there may be two. */
import { createContext } from "react";
import type { ViewName } from "../state/model.ts";

export const PaneContext = createContext<ViewName>("map");
