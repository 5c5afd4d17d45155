/** The few WebGL2 steps that every layer repeats. */

/** What the map would be drawn with could not be had, or went away at once. */
export class NoPicture extends Error {}

/** A linked program; throws with the driver's own words when a shader of ours is wrong. */
export function linkProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, text] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new NoPicture("The context is lost.");
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = gl.getAttachedShaders(program)?.map((shader) => gl.getShaderInfoLog(shader)) ?? [];
    throw new Error(`Tie shader: ${[gl.getProgramInfoLog(program), ...logs].filter(Boolean).join("\n")}`);
  }
  return program;
}

/** Uniform locations by name, looked up once. */
export function uniformsOf(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
): (name: string) => WebGLUniformLocation | null {
  const known = new Map<string, WebGLUniformLocation | null>();
  return (name) => {
    let location = known.get(name);
    if (location === undefined) {
      location = gl.getUniformLocation(program, name);
      known.set(name, location);
    }
    return location;
  };
}

/** Drivers that reckon on the processor; some browsers take them for a graphics card. */
const IN_SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether this WebGL is drawn without a graphics card; then it is let go of. */
export function drawsInSoftware(gl: WebGL2RenderingContext): boolean {
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  const driver = gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  const slow = IN_SOFTWARE.test(String(driver));
  if (slow) gl.getExtension("WEBGL_lose_context")?.loseContext();
  return slow;
}
