/** Sigma's node program for our two marks: discs for actors, rounded squares for issues; rims solid or dashed. */

import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { DisplayNode } from "./displayGraph.ts";

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  if (a_size <= 0.0) { // sigma empties the entries of hidden nodes
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  float pixels = a_size / u_sizeRatio;
  vec2 direction = vec2(cos(a_angle), sin(a_angle)) * 2.3;
  vec2 offset = direction * (pixels + 1.0) * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_offset = direction * (pixels + 1.0);
  v_radius = pixels;
  v_shape = a_shape;
  v_rim = a_rim;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
const float rimWidth = 2.0;
float distanceTo(vec2 p, bool square) {
  if (!square) return length(p) - v_radius;
  float half_ = v_radius * 0.88;
  float corner = half_ * 0.42;
  vec2 q = abs(p) - (half_ - corner);
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
void main(void) {
  bool square = mod(v_shape, 2.0) > 0.5;
  bool dashed = v_shape > 1.5;
  float d = distanceTo(v_offset, square);
  #ifdef PICKING_MODE
  if (d > 2.0) discard;
  gl_FragColor = v_color;
  #else
  float inside = clamp(0.5 - d, 0.0, 1.0);
  if (inside <= 0.0) discard;
  float rim = clamp(0.5 + d + rimWidth, 0.0, 1.0);
  if (dashed) {
    float around = atan(v_offset.y, v_offset.x) / 6.2831853;
    float dashes = max(6.0, floor(v_radius * 0.95));
    float wave = abs(fract(around * dashes) - 0.5) * 2.0;
    float soft = dashes / (6.2831853 * v_radius);
    rim *= smoothstep(0.38 - soft, 0.38 + soft, wave);
  }
  gl_FragColor = vec4(mix(v_color.rgb, v_rim.rgb, rim) * inside, inside);
  #endif
}`;

const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGL2RenderingContext;
const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const;

export class MarkProgram extends NodeProgram<(typeof UNIFORMS)[number], DisplayNode> {
  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_rim", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  override processVisibleItem(
    nodeIndex: number,
    startIndex: number,
    data: NodeDisplayData & Pick<DisplayNode, "rim" | "shape">,
  ): void {
    const { array } = this;
    let i = startIndex;
    array[i++] = data.x;
    array[i++] = data.y;
    array[i++] = data.size;
    array[i++] = floatColor(data.color);
    array[i++] = floatColor(data.rim);
    array[i++] = data.shape;
    array[i] = nodeIndex;
  }

  override setUniforms(
    { matrix, sizeRatio, correctionRatio }: RenderParams,
    {
      gl,
      uniformLocations,
    }: { gl: WebGLRenderingContext; uniformLocations: Record<string, WebGLUniformLocation> },
  ): void {
    gl.uniform1f(uniformLocations["u_correctionRatio"]!, correctionRatio);
    gl.uniform1f(uniformLocations["u_sizeRatio"]!, sizeRatio);
    gl.uniformMatrix3fv(uniformLocations["u_matrix"]!, false, matrix);
  }
}
