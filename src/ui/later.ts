/** Parts that the first picture does without and that more than one place shows. */
import { lazily } from "./lazily.ts";

export const TableView = lazily(() => import("./table/TableView.tsx").then((file) => file.TableView));
