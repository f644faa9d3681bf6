/** The theme's light values (`app/styles/theme.css`), for what is shown by others and so has no other form: cards, pictures of drawings. */
import type { Accent } from '../schema/section.ts';

export const ACCENT_COLORS: Record<Accent, string> = {
  rose: '#b5124f',
  blue: '#1a5a96',
  teal: '#0b6463',
  amber: '#7f5209',
  violet: '#5b46a8',
  rust: '#a03c14',
};

export const LIGHT_COLORS = {
  paper: '#fbfbf8',
  sea: '#e1e9ea',
  'sea-line': '#9db3bb',
  land: '#f3ebd6',
  buff: '#d9c692',
  coast: '#45535c',
  rule: '#d0d7d6',
  ink: '#131a21',
  'ink-2': '#3a4650',
  'ink-3': '#55626c',
  signal: '#b5124f',
};
