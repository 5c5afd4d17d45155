/** Where the limit is: typed columns, one instanced WebGL draw, filter and hover as uniforms. No names, no layout, nothing else. */
import { startPage } from "../page.ts";
import { readColumns } from "./columns.ts";

const LINES = `#version 300 es
precision highp float;
uniform vec4 view; uniform int from, over; uniform uint ticked;
in vec2 a, b; in uint stance; in int year; in ivec2 ends;
out vec3 ink;
const vec3 INKS[4] = vec3[4](vec3(.04, .48, .46), vec3(.78, .27, .17), vec3(.5), vec3(.7, .5, .1));
void main() {
  bool shown = (ticked >> stance & 1u) == 1u && year >= from && (over < 0 || ends.x == over || ends.y == over);
  vec2 at = gl_VertexID == 0 ? a : b;
  gl_Position = shown ? vec4(at * view.xy + view.zw, 0, 1) : vec4(2, 2, 2, 1);
  ink = INKS[stance];
}`;
const INK = `#version 300 es
precision mediump float; in vec3 ink; out vec4 color; void main() { color = vec4(ink, 1); }`;
const NEAR = 8;

startPage((place, bytes, hovered) => {
  const { actors, issues, rows, actor, issue, stance, year, names } = readColumns(new Uint8Array(bytes));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [place.clientWidth, place.clientHeight];
  place.append(canvas);
  const gl = canvas.getContext("webgl2", { antialias: false, alpha: false })!;
  const program = gl.createProgram();
  for (const [type, text] of [
    [gl.VERTEX_SHADER, LINES],
    [gl.FRAGMENT_SHADER, INK],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  // Actors on a ring, issues within it.
  const at = Float32Array.from({ length: 2 * (actors + issues) }, (_, k) => {
    const node = k >> 1;
    const inside = node - actors;
    const [turn, away] =
      inside < 0 ? [node / actors, 0.9] : [inside * 0.381966, 0.8 * Math.sqrt(inside / issues)];
    return away * (k % 2 ? Math.sin : Math.cos)(2 * Math.PI * turn);
  });
  const ends = Int32Array.from({ length: 2 * rows }, (_, k) =>
    k % 2 ? actors + issue[k >> 1]! : actor[k >> 1]!,
  );
  const placesOf = (end: number) =>
    Float32Array.from({ length: 2 * rows }, (_, k) => at[2 * ends[2 * (k >> 1) + end]! + (k % 2)]!);
  const column = (name: string, data: ArrayBufferView<ArrayBuffer>, size: number, type: number) => {
    const location = gl.getAttribLocation(program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(location);
    if (type === gl.FLOAT) gl.vertexAttribPointer(location, size, type, false, 0, 0);
    else gl.vertexAttribIPointer(location, size, type, 0, 0);
    gl.vertexAttribDivisor(location, 1);
  };
  column("a", placesOf(0), 2, gl.FLOAT);
  column("b", placesOf(1), 2, gl.FLOAT);
  column("stance", stance, 1, gl.UNSIGNED_BYTE);
  column("year", year, 1, gl.SHORT);
  column("ends", ends, 2, gl.INT);
  const uniform = (name: string) => gl.getUniformLocation(program, name);
  const at4 = [uniform("view"), uniform("from"), uniform("over"), uniform("ticked")] as const;
  let [scale, x, y, from, over, ticked, asked] = [1, 0, 0, 0, -1, 15, false];
  const paint = () => {
    asked = false;
    gl.clearColor(1, 1, 1, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.useProgram(program);
    gl.uniform4f(at4[0], scale, scale, x, y);
    gl.uniform1i(at4[1], from);
    gl.uniform1i(at4[2], over);
    gl.uniform1ui(at4[3], ticked);
    gl.drawArraysInstanced(gl.LINES, 0, 2, rows);
  };
  const draw = () => {
    if (!asked) requestAnimationFrame(paint);
    asked = true;
  };
  const screen = (node: number) =>
    [
      ((at[2 * node]! * scale + x + 1) * canvas.width) / 2,
      ((1 - at[2 * node + 1]! * scale - y) * canvas.height) / 2,
    ] as const;
  let held: MouseEvent | undefined;
  place.addEventListener("mousedown", (event) => (held = event));
  addEventListener("mouseup", () => (held = undefined));
  place.addEventListener("wheel", ({ deltaY }) => {
    scale *= Math.exp(-deltaY / 200);
    draw();
  });
  place.addEventListener("mousemove", (event) => {
    if (held) {
      x += (2 * (event.clientX - held.clientX)) / canvas.width;
      y -= (2 * (event.clientY - held.clientY)) / canvas.height;
      held = event;
      return draw();
    }
    let found = -1;
    for (let node = 0; node < actors + issues; node++) {
      const [px, py] = screen(node);
      if (Math.hypot(px - event.offsetX, py - event.offsetY) < NEAR) found = node;
    }
    if (found === over) return;
    over = found;
    draw();
    if (over >= 0) hovered();
  });
  draw();
  return {
    filter(stances, year) {
      ticked =
        stances.length === 0
          ? 15
          : names.reduce((bits, name, k) => bits | (stances.includes(name) ? 1 << k : 0), 0);
      from = year;
      draw();
    },
    places: () => Array.from({ length: actors + issues }, (_, node) => screen(node)),
    fit: () => {
      [scale, x, y] = [1, 0, 0];
      draw();
    },
    rest: Promise.resolve(),
  };
});
