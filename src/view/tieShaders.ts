/** The shaders of the ties: lines with their dashes, and the glyphs that sit on them. All lengths in device pixels. */
import { GLYPH_SPACING } from "./placeGlyphs.ts";
import {
  CHOSEN_INK,
  CHOSEN_REACH,
  DASHES,
  FAINT,
  LINE_WIDTHS,
  MEMBER_INK,
  NOTCH,
  OUT_OF_FOCUS,
  POINTED_INK,
  ROOM_FOR_SIGN,
  SIGN_GAP,
  SIGN_RADIUS,
  SIGN_RIM,
  SLIMMEST,
} from "./sizes.ts";
import { LEFT_OUT, NO_STANCE_LINE } from "./types.ts";

/** A number as GLSL writes it. */
const float = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));

const WIDTHS = {
  stated: float(LINE_WIDTHS.stated),
  other: float(LINE_WIDTHS.other),
  neutral: float(LINE_WIDTHS.neutral),
  member: float(LINE_WIDTHS.member),
};

/** Ink at the place `at` of a line, by the lengths of ink and gap in turn. */
function dashed(lengths: readonly number[]): string {
  const ends = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((sum, length) => sum + length, 0));
  const place = `mod(at, ${float(ends.at(-1)!)}) * u_ratio`;
  return ends
    .flatMap((end, i) => (i % 2 === 0 ? [[ends[i - 1] ?? 0, end] as const] : []))
    .map(([from, to]) => `dash(${place}, ${float(from)} * u_ratio, ${float(to)} * u_ratio)`)
    .reduce((one, other) => `max(${one}, ${other})`);
}

/** Where nodes are, on the plane and on the screen. */
export const PLANE = /* glsl */ `precision highp sampler2D;
uniform sampler2D u_positions; // x, y (picture pixels), radius (CSS pixels)
uniform mat3 u_toPixels;       // picture pixels -> device pixels, y down
uniform vec2 u_viewport;       // device pixels
uniform float u_ratio;         // device pixels a CSS pixel
uniform float u_nodeScale;     // of radii, with the zoom
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);

vec4 nodeAt(uint i) { return texelFetch(u_positions, ivec2(int(i) & 1023, int(i) >> 10), 0); }
vec2 toPixels(vec2 p) { return (u_toPixels * vec3(p, 1.0)).xy; }
vec4 toClip(vec2 p) { return vec4(p.x / u_viewport.x * 2.0 - 1.0, 1.0 - p.y / u_viewport.y * 2.0, 0.0, 1.0); }
`;

/** What both programs share: where the ends of tie `gl_InstanceID` are, whether it is drawn, and how strongly. */
const COMMON = /* glsl */ `#version 300 es
precision highp float;
precision highp int;
${PLANE}
uniform int u_focusNode;       // -1 = none
uniform int u_focusTie;
uniform int u_selectedTie;
uniform bool u_focused;        // something is in focus: the rest steps back
uniform bool u_spotlit;        // a set of ties is in focus
uniform vec4 u_resting;        // ink by stance with nothing in focus
uniform float u_hearsay;       // ink of what is only attributed
uniform float u_crowd;         // 1 with few ties, towards 0 with many: ink spreads over all of them
uniform vec3 u_stances[4];
uniform vec3 u_paper;
uniform vec3 u_ink;
uniform vec3 u_accent;
layout(location = 0) in vec2 a_corner;
layout(location = 1) in uint a_source;
layout(location = 2) in uint a_target;
layout(location = 3) in uint a_stance;
layout(location = 4) in uint a_kinds;
layout(location = 5) in uint a_weak;  // which of the kinds are
layout(location = 6) in uint a_basis;
layout(location = 7) in uint a_stop;  // place of the glyph
layout(location = 8) in uint a_lit;   // 1: the spotlight falls on it

const uint MEMBER = 6u;
const float FAINT = ${float(FAINT)};
bool isPointedAt() {
  return gl_InstanceID == u_focusTie || int(a_source) == u_focusNode || int(a_target) == u_focusNode;
}
uint stanceOf() {
  uint code = a_stance;
  bool leftOut = code >= ${LEFT_OUT}u && code < ${LEFT_OUT + NO_STANCE_LINE}u;
  return leftOut && isPointedAt() ? code - ${LEFT_OUT}u : code;
}
bool inFocus() { return u_spotlit ? a_lit == 1u : isPointedAt(); }

/** 1 = full ink. */
float strength() {
  float ink = a_basis == 3u ? u_hearsay : 1.0;
  if (gl_InstanceID == u_selectedTie) return ink;
  if (!u_focused) return ink * (stanceOf() < 4u ? u_resting[stanceOf()] : u_crowd);
  return inFocus() ? ink : ${float(OUT_OF_FOCUS)} * u_crowd;
}
`;

export const LINE_VERTEX = `${COMMON}
out vec2 v_at;          // along, across
flat out float v_length;
flat out float v_half;
flat out vec4 v_color;
flat out int v_stance;
flat out int v_marked;
uniform int u_pass;    // 1 draws opposition, which lies behind the rest, 0 the rest, 2 all of them: in a crowd none lies behind
uniform bool u_thin;   // too many for softened edges: plain lines of one pixel
void main() {
  gl_Position = NOWHERE;
  v_at = vec2(0.0); v_length = 1.0; v_half = 1.0; v_color = vec4(0.0); v_stance = 0; v_marked = 0;
  bool member = stanceOf() == MEMBER;
  if (stanceOf() > 3u && !member) return;
  if (u_pass < 2 && (u_pass == 1) != (stanceOf() == 1u)) return;
  float ink = strength();
  if (ink < FAINT) return;
  vec2 from = toPixels(nodeAt(a_source).xy);
  vec2 to = toPixels(nodeAt(a_target).xy);
  vec2 along = to - from;
  float reach = length(along);
  if (reach < 1.0) return;
  along /= reach;
  float width = member ? ${WIDTHS.member} : stanceOf() == 3u ? ${WIDTHS.neutral} : a_basis == 1u ? ${WIDTHS.stated} : ${WIDTHS.other};
  width *= mix(${float(SLIMMEST)}, 1.0, u_focused && inFocus() ? 1.0 : u_crowd);
  bool marked = gl_InstanceID == u_selectedTie || gl_InstanceID == u_focusTie;
  v_half = 0.5 * width * u_ratio;
  float room = v_half + (marked ? 4.0 * u_ratio : 0.0) + 1.0;
  v_at = vec2(a_corner.x * reach, u_thin ? 0.0 : a_corner.y * room);
  v_length = reach;
  v_stance = int(stanceOf());
  v_marked = gl_InstanceID == u_selectedTie ? 2 : marked ? 1 : 0;
  v_color = member ? vec4(u_ink, ${float(MEMBER_INK)} * ink) : vec4(u_stances[min(v_stance, 3)], ink);
  gl_Position = toClip(from + along * v_at.x + vec2(-along.y, along.x) * v_at.y);
}`;

export const LINE_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
precision highp int;
uniform float u_ratio;
uniform vec3 u_accent;
in vec2 v_at;
flat in float v_length;
flat in float v_half;
flat in vec4 v_color;
flat in int v_stance;
flat in int v_marked;
out vec4 color;

/** 1 inside [from, to] of the repeating pattern, with a pixel of softness. */
float dash(float at, float from, float to) {
  return clamp(at - from + 0.5, 0.0, 1.0) * clamp(to - at + 0.5, 0.0, 1.0);
}
void main() {
  float ink = clamp(v_half + 0.5 - abs(v_at.y), 0.0, 1.0);
  float at = v_at.x / u_ratio;
  if (v_stance == 1) ink *= ${dashed(DASHES.oppose)};
  else if (v_stance == 2) ink *= ${dashed(DASHES.conditional)};
  else if (v_stance == 6) ink *= ${dashed(DASHES.member)};
  float alpha = ink * v_color.a;
  color = vec4(v_color.rgb * alpha, alpha);
  if (v_marked > 0) {
    float halo = clamp(v_half + ${float(CHOSEN_REACH)} * u_ratio + 0.5 - abs(v_at.y), 0.0, 1.0) * (v_marked == 2 ? ${float(CHOSEN_INK)} : ${float(POINTED_INK)});
    color += vec4(u_accent * halo, halo) * (1.0 - color.a);
  }
}`;

export const GLYPH_VERTEX = `${COMMON}
uniform int u_slot;        // 0 = the current stance, 1… = further stances that statements of the tie take
uniform bool u_everywhere; // glyphs on every tie, or only on those in focus
uniform float u_glyphScale;
out vec2 v_at;
flat out vec4 v_color;
flat out int v_kind;
flat out int v_basis;
flat out vec2 v_across;
const float SPACING = ${float(GLYPH_SPACING)};

/** The slot-th stance of the tie: the current one first, then the others in order; -1 = none. */
int kindIn(int slot) {
  if (slot == 0) return int(stanceOf());
  int left = slot;
  for (int kind = 0; kind < 4; kind++) {
    if (kind == int(stanceOf()) || (int(a_kinds) >> kind & 1) == 0) continue;
    left--;
    if (left == 0) return kind;
  }
  return -1;
}
int kindsOf() {
  int count = 0;
  for (int kind = 0; kind < 4; kind++) count += int(a_kinds) >> kind & 1;
  return count;
}
void main() {
  gl_Position = NOWHERE;
  v_at = vec2(0.0); v_color = vec4(0.0); v_kind = 0; v_basis = 0; v_across = vec2(0.0);
  if (stanceOf() > 3u) return;
  bool wanted = gl_InstanceID == u_selectedTie || (u_focused ? inFocus() : u_everywhere);
  int kind = kindIn(u_slot);
  if (kind < 0 || !wanted) return;
  vec4 source = nodeAt(a_source);
  vec4 target = nodeAt(a_target);
  vec2 from = toPixels(source.xy);
  vec2 to = toPixels(target.xy);
  vec2 along = to - from;
  float reach = length(along);
  float a = source.z * u_nodeScale * u_ratio;
  float b = target.z * u_nodeScale * u_ratio;
  float px = u_ratio * u_glyphScale;
  if (reach - a - b < ${float(ROOM_FOR_SIGN)} * px) return;
  along /= reach;
  float shift = (float(u_slot) - 0.5 * float(kindsOf() - 1)) * SPACING * px;
  vec2 centre = from + along * (a + float(a_stop) / 255.0 * (reach - a - b) + shift);
  v_kind = kind;
  v_basis = u_slot == 0 ? int(a_basis) : (int(a_weak) >> kind & 1) == 1 ? 3 : 0;
  v_across = vec2(-along.y, along.x);
  v_color = vec4(u_stances[kind], max(strength(), 0.95));
  v_at = vec2(a_corner.x * 2.0 - 1.0, a_corner.y) * 13.0;
  gl_Position = toClip(centre + v_at * px);
}`;

export const GLYPH_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
precision highp int;
uniform vec3 u_paper;
uniform float u_ratio;
uniform float u_glyphScale;
in vec2 v_at;
flat in vec4 v_color;
flat in int v_kind;
flat in int v_basis;
flat in vec2 v_across;
out vec4 color;
const float R = ${float(SIGN_RADIUS)};
const float RIM = ${float(SIGN_RIM / 2)};
const float NOTCH = ${float(NOTCH / 2)};
float cover(float distance_) { return clamp(0.5 - distance_ * u_ratio * u_glyphScale, 0.0, 1.0); }
float bar(vec2 p, vec2 half_) { vec2 q = abs(p) - half_; return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0); }
void main() {
  vec2 p = v_at;
  float disc = length(p) - R;
  bool hollow = v_basis == 3 || v_basis == 5;
  float sign_ = 9.0;
  if (v_kind == 0) sign_ = min(bar(p, vec2(3.6, 0.55)), bar(p, vec2(0.55, 3.6))) - 0.4;
  else if (v_kind == 1) sign_ = bar(p, vec2(3.6, 0.55)) - 0.4;
  else if (v_kind == 3) sign_ = min(bar(p - vec2(0.0, 1.7), vec2(3.2, 0.45)), bar(p + vec2(0.0, 1.7), vec2(3.2, 0.45))) - 0.35;
  float gap = cover(disc - ${float(SIGN_GAP)});
  vec3 inside = v_color.rgb;
  if (v_kind == 2) {
    float half_ = max(disc, p.x);
    float filled = hollow ? cover(abs(half_) - 0.6) : cover(half_);
    inside = mix(u_paper, v_color.rgb, max(filled, cover(abs(disc + RIM) - RIM)));
  } else if (hollow) {
    inside = mix(u_paper, v_color.rgb, max(cover(sign_), cover(abs(disc + RIM) - RIM)));
  } else {
    inside = mix(v_color.rgb, u_paper, cover(sign_));
  }
  vec3 shown = mix(u_paper, inside, cover(disc));
  float alpha = gap;
  if (v_basis == 4) { // conduct: a notch on either side of the line
    vec2 q = vec2(dot(p, vec2(v_across.y, -v_across.x)), dot(p, v_across));
    float notch = cover(bar(vec2(q.x, abs(q.y) - (R + NOTCH)), vec2(0.75, NOTCH)));
    shown = mix(shown, v_color.rgb, notch);
    alpha = max(alpha, notch);
  }
  alpha *= v_color.a;
  color = vec4(shown * alpha, alpha);
}`;
