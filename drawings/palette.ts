/** The colours of drawings, chosen twice: [on light grounds, on dark ones]. The tokens of the pages, and one grey for small words. */
export const PALETTE = {
  ground: ['#eef1ee', '#161e25'],
  paper: ['#fbfbf8', '#0f151a'],
  sea: ['#e1e9ea', '#141f27'],
  seaLine: ['#9db3bb', '#3b5563'],
  land: ['#f3ebd6', '#2f2c23'],
  buff: ['#d9c692', '#6f6140'],
  coast: ['#45535c', '#9aa9b1'],
  ink: ['#131a21', '#eceff0'],
  grey: ['#55626c', '#a3b0b7'],
  // The moon is lit and unlit whatever the ground.
  lit: ['#fbfbf8', '#fbfbf8'],
  unlit: ['#131a21', '#131a21'],
  signal: ['#b5124f', '#ff86a6'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Colour = keyof typeof PALETTE;
