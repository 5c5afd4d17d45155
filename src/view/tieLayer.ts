/** Ties and nodes in one WebGL2 context: one instanced draw for lines, one per glyph slot, one for nodes; a filter is a few bytes a tie, focus is uniforms. */
import { countLines } from "./countLines.ts";
import { drawsInSoftware, linkProgram, uniformsOf } from "./gl.ts";
import { crowdOf, restingInks } from "./ink.ts";
import { createNodeLayer } from "./nodeLayer.ts";
import type { NodeInks } from "./nodeLooks.ts";
import { glyphScale } from "./placeGlyphs.ts";
import { GLYPHS_EVERYWHERE_UP_TO, THIN_FROM } from "./sizes.ts";
import type { TieFrame } from "./tieFrame.ts";
import { GLYPH_FRAGMENT, GLYPH_VERTEX, LINE_FRAGMENT, LINE_VERTEX } from "./tieShaders.ts";
import type { MapNode, MapTies, TieLooks } from "./types.ts";

const TEXTURE_WIDTH = 1024;
const LINE_CORNERS = new Float32Array([0, -1, 1, -1, 0, 1, 1, 1]);

export interface TieLayer {
  /** Ties that will soon be set: to take over very many takes a while. */
  prepareTies(ties: MapTies): void;
  setTies(ties: MapTies): void;
  /** `stops`: where on each tie its glyph sits, see `placeGlyphs`; `lit`: 1 where the spotlight falls. */
  setLooks(looks: TieLooks, stops: Uint8Array, lit: Uint8Array | undefined): void;
  /** x, y and radius of each node. */
  setPositions(positions: Float64Array, nodes: readonly MapNode[]): void;
  setInks(inks: NodeInks): void;
  draw(frame: TieFrame): void;
  kill(): void;
}

/** Builds the layer on a canvas; undefined when the browser has no WebGL2, or none that a wary one takes. */
export function createTieLayer(canvas: HTMLCanvasElement, wary = false): TieLayer | undefined {
  const gl = canvas.getContext("webgl2", {
    antialias: false,
    alpha: false, // what lies beneath need not be composed
    failIfMajorPerformanceCaveat: wary,
  });
  if (!gl || (wary && drawsInSoftware(gl))) return undefined;
  const programs = [
    linkProgram(gl, LINE_VERTEX, LINE_FRAGMENT),
    linkProgram(gl, GLYPH_VERTEX, GLYPH_FRAGMENT),
  ] as const;
  const uniforms = programs.map((program) => uniformsOf(gl, program));
  const vertexArray = gl.createVertexArray();
  gl.bindVertexArray(vertexArray);
  const buffers: {
    corner: WebGLBuffer;
    ends: readonly [WebGLBuffer, WebGLBuffer];
    looks: Record<"stance" | "kinds" | "weak" | "basis" | "stop" | "lit", WebGLBuffer>;
  } = {
    corner: bindBuffer(gl, 0, 2, "float"),
    ends: [bindBuffer(gl, 1, 1, "uint"), bindBuffer(gl, 2, 1, "uint")],
    looks: {
      stance: bindBuffer(gl, 3, 1, "byte"),
      kinds: bindBuffer(gl, 4, 1, "byte"),
      weak: bindBuffer(gl, 5, 1, "byte"),
      basis: bindBuffer(gl, 6, 1, "byte"),
      stop: bindBuffer(gl, 7, 1, "byte"),
      lit: bindBuffer(gl, 8, 1, "byte"),
    },
  };
  upload(gl, buffers.corner, LINE_CORNERS);
  const nodeLayer = createNodeLayer(gl, buffers.corner);
  const texture = positionTexture(gl);
  let prepared: { readonly ties: MapTies; readonly ends: readonly [WebGLBuffer, WebGLBuffer] } | undefined;
  let ties = 0;
  let visible = 0;
  /** Most kinds of stance on one tie; undefined = not counted yet. */
  let slots: number | undefined;
  /** By name what the buffer of a look holds: columns go as they are, and only those that are others. */
  let looked: Record<string, Uint8Array> = {};
  let unlit = new Uint8Array(0);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);

  const drawTies = (frame: TieFrame) => {
    gl.bindVertexArray(vertexArray);
    const thin = visible > THIN_FROM && frame.selectedTie < 0 && frame.focusTie < 0 && !frame.spotlit;
    const everywhere = visible <= GLYPHS_EVERYWHERE_UP_TO;
    const focused = isFocused(frame);
    if (everywhere || focused) slots ??= mostKinds(looked["kinds"]);
    const crowd = crowdOf(visible);
    const passes = [thin ? 1 : 2, everywhere || focused ? slots! : 0];
    programs.forEach((program, index) => {
      gl.useProgram(program);
      const at = uniforms[index]!;
      setFrame(gl, at, frame);
      gl.uniform1f(at("u_crowd"), crowd);
      gl.uniform4fv(at("u_resting"), restingInks(frame.palette.quiet, crowd));
      gl.uniform1f(at("u_glyphScale"), glyphScale(frame.nodeScale));
      gl.uniform1i(at("u_everywhere"), everywhere ? 1 : 0);
      gl.uniform1i(at("u_thin"), thin ? 1 : 0);
      for (let pass = 0; pass < passes[index]!; pass++) {
        gl.uniform1i(at(index === 0 ? "u_pass" : "u_slot"), index > 0 ? pass : thin ? 2 : 1 - pass);
        if (index === 0 && thin) gl.drawArraysInstanced(gl.LINES, 0, 2, ties);
        else gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, ties);
      }
    });
  };

  return {
    prepareTies(next) {
      for (const buffer of prepared?.ends ?? []) gl.deleteBuffer(buffer);
      const ends = [gl.createBuffer(), gl.createBuffer()] as const;
      uploadEnds(gl, ends, next);
      prepared = { ties: next, ends };
    },
    setTies(next) {
      ties = next.length;
      unlit = new Uint8Array(ties);
      looked = {};
      if (prepared?.ties === next) {
        for (const buffer of buffers.ends) gl.deleteBuffer(buffer);
        buffers.ends = prepared.ends;
        gl.bindVertexArray(vertexArray);
        for (const [end, buffer] of buffers.ends.entries()) bindBuffer(gl, 1 + end, 1, "uint", buffer);
      } else uploadEnds(gl, buffers.ends, next);
      prepared = undefined;
    },
    setLooks(looks, stops, lit) {
      const columns = { ...looks, stop: stops, lit: lit ?? unlit };
      visible = countLines(looks.stance);
      slots = undefined;
      for (const [name, buffer] of Object.entries(buffers.looks)) {
        const column = columns[name as keyof typeof columns];
        if (looked[name] === column) continue;
        looked[name] = column;
        upload(gl, buffer, column);
      }
    },
    setPositions(positions, nodes) {
      const rows = Math.max(1, Math.ceil(nodes.length / TEXTURE_WIDTH));
      const cells = new Float32Array(rows * TEXTURE_WIDTH * 4);
      for (let i = 0; i < nodes.length; i++) {
        cells[4 * i] = positions[2 * i]!;
        cells[4 * i + 1] = positions[2 * i + 1]!;
        cells[4 * i + 2] = nodes[i]!.radius;
      }
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, TEXTURE_WIDTH, rows, 0, gl.RGBA, gl.FLOAT, cells);
    },
    setInks: nodeLayer.setInks,
    draw(frame) {
      gl.viewport(0, 0, frame.width, frame.height);
      gl.clearColor(...frame.palette.paper, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      if (ties > 0) drawTies(frame);
      nodeLayer.draw(frame);
    },
    kill() {
      gl.getExtension("WEBGL_lose_context")?.loseContext();
    },
  };
}

function isFocused({ focusNode, focusTie, selectedTie, spotlit }: TieFrame): boolean {
  return spotlit || focusNode >= 0 || focusTie >= 0 || selectedTie >= 0;
}

function setFrame(
  gl: WebGL2RenderingContext,
  at: (name: string) => WebGLUniformLocation | null,
  frame: TieFrame,
): void {
  const { toPixels, width, height, ratio, nodeScale, focusNode, focusTie, selectedTie, palette } = frame;
  gl.uniformMatrix3fv(at("u_toPixels"), false, toPixels);
  gl.uniform2f(at("u_viewport"), width, height);
  gl.uniform1f(at("u_ratio"), ratio);
  gl.uniform1f(at("u_nodeScale"), nodeScale);
  gl.uniform1i(at("u_focusNode"), focusNode);
  gl.uniform1i(at("u_focusTie"), focusTie);
  gl.uniform1i(at("u_selectedTie"), selectedTie);
  gl.uniform1i(at("u_focused"), isFocused(frame) ? 1 : 0);
  gl.uniform1i(at("u_spotlit"), frame.spotlit ? 1 : 0);
  gl.uniform3fv(at("u_stances"), palette.stances.flat());
  gl.uniform3fv(at("u_paper"), [...palette.paper]);
  gl.uniform1f(at("u_hearsay"), palette.hearsay);
  gl.uniform3fv(at("u_ink"), [...palette.ink]);
  gl.uniform3fv(at("u_accent"), [...palette.accent]);
}

function bindBuffer(
  gl: WebGL2RenderingContext,
  location: number,
  size: number,
  type: "float" | "uint" | "byte",
  buffer = gl.createBuffer(),
): WebGLBuffer {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.enableVertexAttribArray(location);
  if (type === "float") gl.vertexAttribPointer(location, size, gl.FLOAT, false, 0, 0);
  else gl.vertexAttribIPointer(location, size, type === "uint" ? gl.UNSIGNED_INT : gl.UNSIGNED_BYTE, 0, 0);
  if (type !== "float") gl.vertexAttribDivisor(location, 1);
  return buffer;
}

function uploadEnds(
  gl: WebGL2RenderingContext,
  [source, target]: readonly [WebGLBuffer, WebGLBuffer],
  ties: MapTies,
): void {
  upload(gl, source, ties.source);
  upload(gl, target, ties.target);
}

function upload(
  gl: WebGL2RenderingContext,
  buffer: WebGLBuffer,
  data: ArrayBufferView<ArrayBufferLike>,
): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, data as ArrayBufferView<ArrayBuffer>, gl.DYNAMIC_DRAW);
}

function positionTexture(gl: WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
  return texture;
}

function mostKinds(kinds: Uint8Array = new Uint8Array(0)): number {
  let seen = 0; // bit k: some tie has the kinds k
  for (let t = 0; t < kinds.length; t++) seen |= 1 << (kinds[t]! & 15);
  let most = 1;
  for (let of = 0; of < 16; of++) if ((seen >> of) & 1) most = Math.max(most, bitCount(of));
  return most;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
