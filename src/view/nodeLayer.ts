/** The nodes: one instanced draw over the ties, in their context and from their places; colours are nine bytes a node. */
import { linkProgram, uniformsOf } from "./gl.ts";
import type { NodeInks } from "./nodeLooks.ts";
import { NODE_FRAGMENT, NODE_VERTEX } from "./nodeShaders.ts";
import type { TieFrame } from "./tieFrame.ts";

/** Where the picture stands. */
export type NodeFrame = Pick<
  TieFrame,
  "toPixels" | "width" | "height" | "ratio" | "pixelRatio" | "nodeScale"
>;

export interface NodeLayer {
  setInks(inks: NodeInks): void;
  /** The texture of places is bound. */
  draw(frame: NodeFrame): void;
}

/** @param corner the buffer of a quad's corners. */
export function createNodeLayer(gl: WebGL2RenderingContext, corner: WebGLBuffer): NodeLayer {
  const program = linkProgram(gl, NODE_VERTEX, NODE_FRAGMENT);
  const at = uniformsOf(gl, program);
  const vertexArray = gl.createVertexArray();
  gl.bindVertexArray(vertexArray);
  gl.bindBuffer(gl.ARRAY_BUFFER, corner);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  const perNode = (location: number, whole: boolean) => {
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(location);
    if (whole) gl.vertexAttribIPointer(location, 1, gl.UNSIGNED_BYTE, 0, 0);
    else gl.vertexAttribPointer(location, 4, gl.UNSIGNED_BYTE, true, 0, 0);
    gl.vertexAttribDivisor(location, 1);
    return buffer;
  };
  const buffers = { fill: perNode(1, false), rim: perNode(2, false), shape: perNode(3, true) };
  let nodes = 0;
  return {
    setInks(inks) {
      nodes = inks.shape.length;
      for (const [name, buffer] of Object.entries(buffers)) {
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        gl.bufferData(gl.ARRAY_BUFFER, inks[name as keyof NodeInks], gl.DYNAMIC_DRAW);
      }
    },
    draw: ({ toPixels, width, height, ratio, pixelRatio, nodeScale }) => {
      gl.useProgram(program);
      gl.bindVertexArray(vertexArray);
      gl.uniformMatrix3fv(at("u_toPixels"), false, toPixels);
      gl.uniform2f(at("u_viewport"), width, height);
      gl.uniform1f(at("u_ratio"), ratio);
      gl.uniform1f(at("u_pixelRatio"), pixelRatio);
      gl.uniform1f(at("u_nodeScale"), nodeScale);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, nodes);
    },
  };
}
