/** Parts that the first picture does without and that more than one place shows. */
import { restOfMessages } from "../i18n/messages.ts";
import { lazily } from "./lazily.ts";

export const AgreementView = lazily(async () => {
  await restOfMessages();
  return (await import("./matrix/AgreementView.tsx")).AgreementView;
});
export const EgoView = lazily(async () => {
  await restOfMessages();
  return (await import("./ego/EgoView.tsx")).EgoView;
});
export const MatrixView = lazily(async () => {
  await restOfMessages();
  return (await import("./matrix/MatrixView.tsx")).MatrixView;
});
export const MeasuresView = lazily(async () => {
  await restOfMessages();
  return (await import("./measures/MeasuresView.tsx")).MeasuresView;
});
export const TableView = lazily(async () => {
  await restOfMessages();
  return (await import("./table/TableView.tsx")).TableView;
});
