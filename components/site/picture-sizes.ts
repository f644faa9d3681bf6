/** How wide a picture stands in each place, as `sizes` says it to browsers: they choose the file before they know the style. */
export const PICTURE_SIZES = {
  /** Opens a story. */
  hero: '(min-width: 84rem) 60rem, (min-width: 64rem) 73vw, 100vw',
  /** In the text. */
  text: '(min-width: 64rem) 42rem, 100vw',
  /** Leads a front. */
  lead: '(min-width: 84rem) 42rem, (min-width: 64rem) 50vw, 100vw',
  card: '(min-width: 64rem) 33vw, (min-width: 40rem) 50vw, 100vw',
  list: '(min-width: 64rem) 18rem, (min-width: 40rem) 12rem, 8.25rem',
  /** From edge to edge. */
  band: '100vw',
} as const;

export type PictureLayout = keyof typeof PICTURE_SIZES;
