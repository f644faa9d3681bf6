/** Which part of a picture is shown at another shape: as much as fits, around the subject. */

export interface Size {
  width: number;
  height: number;
}

export interface Region extends Size {
  left: number;
  top: number;
}

const CENTRE = [0.5, 0.5] as const;

/**
 * In the units of `size`.
 * @param ratio width to height
 * @param focal where the subject is, as shares of width and height
 */
export function cropAround({ width, height }: Size, ratio: number, focal: readonly [number, number] = CENTRE): Region {
  const cropWidth = Math.min(width, height * ratio);
  const cropHeight = cropWidth / ratio;
  return {
    left: place(focal[0] * width, cropWidth, width),
    top: place(focal[1] * height, cropHeight, height),
    width: cropWidth,
    height: cropHeight,
  };
}

/** The same region in whole pixels, of which it has at least one. */
export function toPixels({ left, top, width, height }: Region): Region {
  return { left: Math.floor(left), top: Math.floor(top), width: Math.max(1, Math.floor(width)), height: Math.max(1, Math.floor(height)) };
}

/** Where a stretch begins that is centred as well as the whole allows. */
function place(centre: number, length: number, whole: number): number {
  return Math.min(Math.max(centre - length / 2, 0), whole - length);
}
