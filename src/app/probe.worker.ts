/** Finds out whether WebGL is drawn without a graphics card. The answer can take long, and a page that asks itself stands still. */
import { drawsInSoftware } from "../view/gl.ts";

/** True only where it is sure: a browser that tells nothing here may still tell the page. */
function slow(): boolean {
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  const software = gl !== null && drawsInSoftware(gl);
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return software;
}

postMessage(slow());
