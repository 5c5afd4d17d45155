/** A figure on a canvas, at any scale the browser can hold. */
import { type Figure, HALO_WIDTH, type Primitive, pixelSize, type Stroke } from "./figure.ts";

/** Longer sides no browser draws. */
const LONGEST_SIDE = 16_384;

/** The figure drawn; undefined when the browser has no canvas of that size. */
export function figureCanvas(figure: Figure, scale: number): HTMLCanvasElement | undefined {
  const { width, height } = pixelSize(figure, scale);
  if (Math.max(width, height) > LONGEST_SIDE) return undefined;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.scale(figure.unit * scale, figure.unit * scale);
  context.fillStyle = figure.background;
  context.fillRect(0, 0, figure.width + 1, figure.height + 1);
  for (const item of figure.items) draw(context, item, figure.font);
  return isBlank(context, width, height) ? undefined : canvas;
}

/** A canvas too large for the browser's memory takes no paint, and says nothing of it. */
function isBlank(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  return context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255;
}

/** Its file; undefined when the browser cannot make one. */
export function canvasBlob(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
}

/** Widths of texts as canvases draw them. */
export function canvasMeasure(font: string): (text: string, size: number, weight: number) => number {
  const context = document.createElement("canvas").getContext("2d");
  return (text, size, weight) => {
    if (!context) return text.length * size * 0.56;
    context.font = `${weight} ${size}px ${font}`;
    return context.measureText(text).width;
  };
}

function draw(context: CanvasRenderingContext2D, item: Primitive, font: string): void {
  if (item.kind === "group") {
    context.save();
    if (item.clip) {
      const { x, y, width, height } = item.clip;
      context.beginPath();
      context.rect(x, y, width, height);
      context.clip();
    }
    for (const each of item.items) draw(context, each, font);
    context.restore();
    return;
  }
  context.globalAlpha = item.alpha ?? 1;
  if (item.kind === "text") drawText(context, item, font);
  else drawShape(context, item);
  context.globalAlpha = 1;
}

type Shape = Exclude<Primitive, { kind: "group" | "text" }>;

function drawShape(context: CanvasRenderingContext2D, item: Shape): void {
  const path = pathOf(item);
  if (item.kind !== "line" && item.fill !== undefined) {
    context.fillStyle = item.fill;
    context.fill(path);
  }
  if (item.stroke) setPen(context, item.stroke);
  if (item.stroke) context.stroke(path);
}

function pathOf(item: Shape): Path2D {
  if (item.kind === "path") return new Path2D(item.d);
  const path = new Path2D();
  if (item.kind === "line") {
    path.moveTo(...item.from);
    path.lineTo(...item.to);
  } else if (item.kind === "disc") path.arc(...item.at, item.radius, 0, 2 * Math.PI);
  else path.roundRect(item.rect.x, item.rect.y, item.rect.width, item.rect.height, item.corner);
  return path;
}

function setPen(context: CanvasRenderingContext2D, { color, width, dash = [], offset = 0 }: Stroke): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.lineDashOffset = offset;
}

function drawText(
  context: CanvasRenderingContext2D,
  text: Extract<Primitive, { kind: "text" }>,
  font: string,
): void {
  const { at, lines, lineHeight, size, weight, halo } = text;
  context.font = `${weight} ${size}px ${font}`;
  context.direction = text.direction;
  context.textAlign = text.anchor;
  context.textBaseline = "alphabetic";
  lines.forEach((line, i) => {
    const y = at[1] + i * lineHeight;
    if (halo !== undefined) {
      setPen(context, { color: halo, width: HALO_WIDTH });
      context.lineJoin = "round";
      context.strokeText(line, at[0], y);
    }
    context.fillStyle = text.color;
    context.fillText(line, at[0], y);
  });
}
