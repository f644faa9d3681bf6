/** The grounds of the two colour schemes, as what cannot read the style sheet is told them. */
export const THEME_COLORS = { light: '#fbfbf8', dark: '#0f151a' } as const;
