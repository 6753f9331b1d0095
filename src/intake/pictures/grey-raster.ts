import type { Orientation } from './picture-header.ts';

/** A picture in shades of grey, a byte a pixel, line by line. */
export interface GreyRaster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** What a decoded picture's shade is at a place. */
export type ShadeAt = (x: number, y: number) => number;

/** Pixels that are looked at: more tell nothing of letters, and cost time and memory. */
const MOST_PIXELS = 3_200_000;

/**
 * Makes a raster upright and no larger than what is useful: each of its pixels is the mean of those it stands for.
 * `width` and `height` are the picture's as stored.
 */
export function uprightGrey(
  width: number,
  height: number,
  shade: ShadeAt,
  orientation: Orientation,
  most = MOST_PIXELS,
): GreyRaster {
  const step = Math.max(1, Math.sqrt((width * height) / most));
  const [w, h] = [Math.max(1, Math.floor(width / step)), Math.max(1, Math.floor(height / step))];
  const small = step > 1 ? reduced(width, height, w, h, shade) : copied(w, h, shade);
  return turned({ width: w, height: h, pixels: small }, orientation);
}

function copied(width: number, height: number, shade: ShadeAt): Uint8Array {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) pixels[y * width + x] = shade(x, y);
  return pixels;
}

function reduced(width: number, height: number, w: number, h: number, shade: ShadeAt): Uint8Array {
  const sums = new Uint32Array(w * h);
  const counts = new Uint32Array(w * h);
  const columns = Uint32Array.from({ length: width }, (_, x) => Math.min(w - 1, Math.floor((x * w) / width)));
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(h - 1, Math.floor((y * h) / height)) * w;
    for (let x = 0; x < width; x += 1) {
      const at = row + (columns[x] ?? 0);
      sums[at] = (sums[at] ?? 0) + shade(x, y);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return Uint8Array.from(sums, (sum, at) => sum / (counts[at] ?? 1));
}

/** Turns and mirrors as EXIF's eight cases say (TIFF 6.0, tag 274). */
function turned(raster: GreyRaster, orientation: Orientation): GreyRaster {
  if (orientation === 1) return raster;
  const { width: w, height: h, pixels: from } = raster;
  const swaps = orientation >= 5;
  const [width, height] = swaps ? [h, w] : [w, h];
  const pixels = new Uint8Array(from.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] = swaps ? [y, x] : [x, y];
      const sx = MIRRORS_ACROSS.has(orientation) ? w - 1 - u : u;
      const sy = MIRRORS_DOWN.has(orientation) ? h - 1 - v : v;
      pixels[y * width + x] = from[sy * w + sx] ?? 255;
    }
  return { width, height, pixels };
}

/** Cases in which the stored columns run against, and those in which the stored rows do. */
const MIRRORS_ACROSS: ReadonlySet<Orientation> = new Set([2, 3, 7, 8]);
const MIRRORS_DOWN: ReadonlySet<Orientation> = new Set([3, 4, 6, 7]);
