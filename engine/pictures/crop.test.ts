import { describe, expect, it } from 'vitest';
import { cropAround, toPixels } from './crop.ts';

describe('a crop', () => {
  it('takes as much as fits, from the middle, when nobody says where the subject is', () => {
    expect(cropAround({ width: 1600, height: 1200 }, 16 / 9)).toEqual({ left: 0, top: 150, width: 1600, height: 900 });
    expect(cropAround({ width: 1600, height: 1200 }, 1)).toEqual({ left: 200, top: 0, width: 1200, height: 1200 });
  });

  it('keeps the subject in it, and never reaches outside the picture', () => {
    for (const focal of [
      [0, 0],
      [1, 1],
      [0.1, 0.9],
      [0.97, 0.5],
    ] as const) {
      for (const ratio of [16 / 9, 4 / 3, 1]) {
        const { left, top, width, height } = cropAround({ width: 1000, height: 700 }, ratio, focal);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(1000);
        expect(top + height).toBeLessThanOrEqual(700);
        expect(focal[0] * 1000).toBeGreaterThanOrEqual(left);
        expect(focal[0] * 1000).toBeLessThanOrEqual(left + width);
        expect(focal[1] * 700).toBeGreaterThanOrEqual(top);
        expect(focal[1] * 700).toBeLessThanOrEqual(top + height);
      }
    }
  });

  it('has whole pixels, and of a line it is a line', () => {
    expect(toPixels(cropAround({ width: 1000, height: 1 }, 16 / 9))).toEqual({ left: 499, top: 0, width: 1, height: 1 });
  });
});
