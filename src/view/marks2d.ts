/** The marks around nodes on a canvas that is scaled to CSS pixels; whichever way the nodes beneath are drawn. */
import { type MarkFrame, type MarkShape, marksAround } from "./nodeMarks.ts";

export function drawMarks(context: CanvasRenderingContext2D, frame: MarkFrame): void {
  const shapes = marksAround(frame);
  if (shapes.length === 0) return;
  context.save();
  for (const shape of shapes) drawShape(context, shape);
  context.restore();
}

function drawShape(context: CanvasRenderingContext2D, shape: MarkShape): void {
  const { stroke, alpha = 1 } = shape;
  context.globalAlpha = alpha;
  context.beginPath();
  if (shape.kind === "line") {
    context.moveTo(...shape.from);
    context.lineTo(...shape.to);
  } else {
    context.arc(...shape.at, shape.radius, 0, 2 * Math.PI);
    if (shape.fill !== undefined) {
      context.fillStyle = shape.fill;
      context.fill();
    }
  }
  if (!stroke) return;
  context.strokeStyle = stroke.color;
  context.lineWidth = stroke.width;
  context.setLineDash([...(stroke.dash ?? [])]);
  context.stroke();
}
