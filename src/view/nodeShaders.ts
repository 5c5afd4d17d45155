/** The shaders of the nodes: discs for actors, rounded squares for issues; rims solid or dashed. All lengths in device pixels. */

import { HIDDEN_NODE } from "./nodeLooks.ts";
import { NODE_RIM } from "./sizes.ts";
import { PLANE } from "./tieShaders.ts";

export const NODE_VERTEX = /* glsl */ `#version 300 es
precision highp float;
precision highp int;
${PLANE}
layout(location = 0) in vec2 a_corner;
layout(location = 1) in vec4 a_fill; // blue, green, red, as numbers of 24 bits lie in memory
layout(location = 2) in vec4 a_rim;
layout(location = 3) in uint a_shape; // bit 0: square; bit 1: dashed
out vec2 v_offset;
flat out vec3 v_fill;
flat out vec3 v_rim;
flat out float v_radius;
flat out uint v_shape;
void main() {
  gl_Position = NOWHERE;
  v_offset = vec2(0.0); v_fill = a_fill.bgr; v_rim = a_rim.bgr; v_shape = a_shape;
  vec4 node = nodeAt(uint(gl_InstanceID));
  v_radius = node.z * u_nodeScale * u_ratio;
  if (a_shape == ${HIDDEN_NODE}u || v_radius <= 0.0) return;
  v_offset = vec2(a_corner.x * 2.0 - 1.0, a_corner.y) * (v_radius + 1.0);
  gl_Position = toClip(toPixels(node.xy) + v_offset);
}`;

export const NODE_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
precision highp int;
uniform float u_pixelRatio;
in vec2 v_offset;
flat in vec3 v_fill;
flat in vec3 v_rim;
flat in float v_radius;
flat in uint v_shape;
out vec4 color;
float distanceTo(vec2 p, bool square) {
  if (!square) return length(p) - v_radius;
  float half_ = v_radius * 0.88;
  float corner = half_ * 0.42;
  vec2 q = abs(p) - (half_ - corner);
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
void main() {
  float d = distanceTo(v_offset, (v_shape & 1u) == 1u);
  float inside = clamp(0.5 - d, 0.0, 1.0);
  if (inside <= 0.0) discard;
  float rim = clamp(0.5 + d + ${NODE_RIM.toFixed(1)} * u_pixelRatio, 0.0, 1.0);
  if ((v_shape & 2u) == 2u) {
    float radius = v_radius / u_pixelRatio;
    float around = atan(-v_offset.y, v_offset.x) / 6.2831853;
    float dashes = max(6.0, floor(radius * 0.95));
    float wave = abs(fract(around * dashes) - 0.5) * 2.0;
    float soft = dashes / (6.2831853 * radius);
    rim *= smoothstep(0.38 - soft, 0.38 + soft, wave);
  }
  color = vec4(mix(v_fill, v_rim, rim) * inside, inside);
}`;
