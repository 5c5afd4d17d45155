/** Parts that the first picture does without and that more than one place shows. */
import { restOfMessages } from "../i18n/messages.ts";
import { lazily } from "./lazily.ts";

export const AgreementView = lazily(async () => {
  await restOfMessages();
  return (await import("./matrix/AgreementView.tsx")).AgreementView;
});
export const MatrixView = lazily(async () => {
  await restOfMessages();
  return (await import("./matrix/MatrixView.tsx")).MatrixView;
});
export const TableView = lazily(() => import("./table/TableView.tsx").then((file) => file.TableView));
