/** The painter's own thread: pictures of the map, where there is no GPU. */
import type { PaintNews, PaintReply, PaintRequest } from "../view/canvas/messages.ts";
import { createPainter } from "../view/canvas/painter.ts";

const painter = createPainter();

addEventListener("message", ({ data }: MessageEvent<PaintRequest | PaintNews>) => {
  if ("news" in data) return painter.change(data.news);
  painter.change(data.change);
  const pixels = painter.paint(data.frame, data.into);
  const reply: PaintReply = { id: data.id, pixels };
  postMessage(reply, { transfer: [pixels.buffer] });
});
