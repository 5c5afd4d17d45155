/** Pictures that a browser took of a page, compared by what an eye could see of them. */
import { inflateSync } from "node:zlib";

/** A compositor rounds now so, now so: by no more than this in 255. */
const ROUNDING = 1;
const SIGNATURE = 8;

/** Whether two pictures in PNG (eight bits a channel, not interlaced) are the same, but for how colours were rounded. */
export function samePicture(a: Buffer, b: Buffer): boolean {
  if (a.equals(b)) return true;
  const [one, other] = [pixelsOf(a), pixelsOf(b)];
  return (
    one.stride === other.stride &&
    one.data.length === other.data.length &&
    one.data.every((value, i) => Math.abs(value - other.data[i]!) <= ROUNDING)
  );
}

function pixelsOf(png: Buffer): { stride: number; data: Uint8Array } {
  const parts: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = SIGNATURE; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (name === "IHDR") {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      if (body[8] !== 8 || body[12] !== 0) throw new Error("not eight bits a channel, or interlaced");
      channels = body[9] === 6 ? 4 : 3;
    }
    if (name === "IDAT") parts.push(body);
  }
  const stride = width * channels;
  return { stride, data: unfiltered(inflateSync(Buffer.concat(parts)), stride, height, channels) };
}

/** Each row begins with how it was foretold: not, from the left, from above, from both, or from the nearest of three. */
function unfiltered(raw: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const data = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const kind = raw[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < channels ? 0 : data[at - channels]!;
      const above = y === 0 ? 0 : data[at - stride]!;
      const corner = x < channels || y === 0 ? 0 : data[at - stride - channels]!;
      const foretold = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][kind]!;
      data[at] = raw[y * (stride + 1) + 1 + x]! + foretold;
    }
  }
  return data;
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
