/** The map as the screen shows it, as one canvas; and how far two such pictures differ. */
import { toHex } from "../../src/view/color.ts";
import { createMapView, type MapView } from "../../src/view/mapView.ts";
import type { Scene } from "../../src/view/types.ts";
import type { DrawOptions } from "../../src/view/ways.ts";

const LAYERS = ["ties", "nodes", "labels"];
/** Each change of scale settles with the next picture. */
const PICTURES = 3;

/** Draws a scene into an element, its layers laid over one another in the frame in which they were drawn. */
export async function drawScreen(
  place: HTMLElement,
  scene: Scene,
  options: DrawOptions,
  change?: (view: MapView) => void,
): Promise<{ view: MapView; screen: HTMLCanvasElement }> {
  const screen = document.createElement("canvas");
  screen.width = place.clientWidth * devicePixelRatio;
  screen.height = place.clientHeight * devicePixelRatio;
  const context = screen.getContext("2d")!;
  let view: MapView | undefined;
  let painted = 0;
  const nothing = () => {};
  const events = {
    hover: nothing,
    select: nothing,
    drag: nothing,
    drop: nothing,
    menu: nothing,
    looked: nothing,
  };
  await new Promise<void>((done) => {
    view = createMapView(
      place,
      scene,
      {
        ...events,
        drawing: nothing,
        scaled: nothing,
        painted: () => {
          context.fillStyle = toHex(scene.palette.paper);
          context.fillRect(0, 0, screen.width, screen.height);
          for (const name of LAYERS)
            context.drawImage(place.querySelector<HTMLCanvasElement>(`canvas.sigma-${name}`)!, 0, 0);
          if (++painted === PICTURES) done();
          else if (painted < PICTURES) view?.show({ fonts: `${painted}` });
        },
      },
      options,
    );
    change?.(view);
    view.show({ fonts: "first" });
  });
  return { view: view!, screen };
}

export const pixelsOf = (canvas: HTMLCanvasElement) =>
  canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data;

/** Ink that one picture has and the other has not within two pixels, as a share of all ink. */
export function strange(a: HTMLCanvasElement, b: HTMLCanvasElement): number {
  const [one, two] = [pixelsOf(a), pixelsOf(b)];
  const { width, height } = a;
  const colour = (data: Uint8ClampedArray, x: number, y: number) => {
    const i = 4 * (y * width + x);
    return [data[i]!, data[i + 1]!, data[i + 2]!] as const;
  };
  const inked = (c: readonly number[]) => Math.min(...c) < 200;
  let ink = 0;
  let lost = 0;
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      const here = colour(one, x, y);
      if (!inked(here)) continue;
      ink++;
      let near = 255;
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) {
          const there = colour(two, x + dx, y + dy);
          near = Math.min(near, Math.max(...there.map((value, i) => Math.abs(value - here[i]!))));
        }
      if (near > 60) lost++;
    }
  return lost / ink;
}

/** Share of the pixels of which some channel differs by more than this. */
export function differing(a: HTMLCanvasElement, b: HTMLCanvasElement, by: number): number {
  const [one, two] = [pixelsOf(a), pixelsOf(b)];
  let count = 0;
  for (let i = 0; i < one.length; i += 4)
    if ([0, 1, 2].some((k) => Math.abs(one[i + k]! - two[i + k]!) > by)) count++;
  return count / (one.length / 4);
}

/** Whether two pictures are the same, byte by byte. */
export function same(a: HTMLCanvasElement, b: HTMLCanvasElement): boolean {
  return differing(a, b, 0) === 0;
}
