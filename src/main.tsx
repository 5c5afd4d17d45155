/** Where the program begins. */
import { drawnInSoftware } from "./app/early.ts"; // first: the build gives it a script of its own, ahead of all else
import "./app/fonts.css";
import "./ui/styles.css";
import { start } from "./app/start.tsx";
import { canvasCode } from "./view/ways.ts";

// At hand when there is something to draw; who needs it asks again where it did not come.
void drawnInSoftware().then((slow) => {
  if (slow) canvasCode().catch(() => undefined);
});

const root = document.getElementById("root");
if (!root) throw new Error("The page has no element with the id root.");
if (new URLSearchParams(location.search).has("bench"))
  void import("./app/bench/page.ts").then(({ startBench }) => startBench(root));
else start(root);
