/** The part of subset-font that is used here; the types that DefinitelyTyped has know no `keepFeatures`. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2' | 'truetype';
    /** A number pins the axis, a range narrows it. */
    variationAxes?: Record<string, number | { min: number; max: number }>;
    /** OpenType features; all of them when absent. */
    keepFeatures?: string[];
  }
  export default function subsetFont(font: Buffer, characters: string, options: Options): Promise<Buffer>;
}
