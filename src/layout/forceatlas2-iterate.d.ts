/** The one entry of the library that works on plain matrices; it ships no types for it. */
declare module "graphology-layout-forceatlas2/iterate.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";

  const iterate: (settings: ForceAtlas2Settings, nodes: Float32Array, edges: Float32Array) => void;
  export default iterate;
}
