/** The part of the catalogue that the first picture does without: what is wrong with files, the dialogs about them, the evidence, and how the map is read. */
import besideLater from "./messages/besideLater.en.json" with { type: "json" };
import compareLater from "./messages/compareLater.en.json" with { type: "json" };
import countsLater from "./messages/countsLater.en.json" with { type: "json" };
import egoLater from "./messages/egoLater.en.json" with { type: "json" };
import evidence from "./messages/evidence.en.json" with { type: "json" };
import figuresLater from "./messages/figuresLater.en.json" with { type: "json" };
import filtersLater from "./messages/filtersLater.en.json" with { type: "json" };
import findLater from "./messages/findLater.en.json" with { type: "json" };
import groupsLater from "./messages/groupsLater.en.json" with { type: "json" };
import help from "./messages/help.en.json" with { type: "json" };
import historyLater from "./messages/historyLater.en.json" with { type: "json" };
import mapLater from "./messages/mapLater.en.json" with { type: "json" };
import mapping from "./messages/mapping.en.json" with { type: "json" };
import matrixLater from "./messages/matrixLater.en.json" with { type: "json" };
import measuresLater from "./messages/measuresLater.en.json" with { type: "json" };
import outlineLater from "./messages/outlineLater.en.json" with { type: "json" };
import ownLater from "./messages/ownLater.en.json" with { type: "json" };
import presentLater from "./messages/presentLater.en.json" with { type: "json" };
import problems from "./messages/problems.en.json" with { type: "json" };
import shellLater from "./messages/shellLater.en.json" with { type: "json" };
import tableLater from "./messages/tableLater.en.json" with { type: "json" };
import windowsLater from "./messages/windowsLater.en.json" with { type: "json" };

export const LATER = {
  ...problems,
  ...ownLater,
  ...mapping,
  ...mapLater,
  ...matrixLater,
  ...besideLater,
  ...egoLater,
  ...groupsLater,
  ...compareLater,
  ...evidence,
  ...presentLater,
  ...historyLater,
  ...matrixLater,
  ...help,
  ...filtersLater,
  ...shellLater,
  ...outlineLater,
  ...findLater,
  ...measuresLater,
  ...figuresLater,
  ...tableLater,
  ...countsLater,
  ...windowsLater,
};
