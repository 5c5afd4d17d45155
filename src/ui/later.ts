/** Parts that the first picture does without and that more than one place shows. */
import { restOfMessages } from "../i18n/messages.ts";
import { lazily } from "./lazily.ts";

export const MeasuresView = lazily(async () => {
  await restOfMessages();
  return (await import("./measures/MeasuresView.tsx")).MeasuresView;
});
export const TableView = lazily(() => import("./table/TableView.tsx").then((file) => file.TableView));
