import { rowsOfDisc, rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

const [CX, CY, R] = [330, 322, 278];
const [DIE_WIDTH, DIE_HEIGHT] = [52, 40];
/** No die is cut by the rim, nor stands this near to it. */
const MARGIN = 8;
/** The marked die, counted from the middle. */
const MARKED = { column: 2, row: -3 };

/** A wafer and the dies on it. */
export function wafer(): Sheet {
  const sheet = new Sheet('Drawing of a silicon wafer divided into dies, one of them marked');
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.circle(CX, CY, R + 10, { fill: 'ground' });
  sheet.circle(CX, CY, R, { fill: 'land' });
  sheet.hatch(rowsOfDisc(CX, CY, R, 7), 'buff', 1.6);
  const dies = [...whole()];
  const corners = dies.map(([x, y]) => `M${x + 3} ${y + 3}h${DIE_WIDTH - 6}v${DIE_HEIGHT - 6}h${6 - DIE_WIDTH}z`).join('');
  sheet.path(corners, { fill: 'paper', stroke: 'coast', width: 1 });
  const lines = (offset: number) => dies.map(([x, y]) => `M${x + 9} ${y + offset}h${DIE_WIDTH - 18}`).join('');
  sheet.hatch([11, 20, 29].map(lines), 'ink', 2.4);
  const [x, y] = [CX + MARKED.column * DIE_WIDTH, CY + MARKED.row * DIE_HEIGHT];
  sheet.rect(x + 3, y + 3, DIE_WIDTH - 6, DIE_HEIGHT - 6, { fill: 'signal' });
  sheet.circle(CX, CY, R, { stroke: 'ink', width: 2 });
  sheet.path(`M${CX - 12} ${CY + R + 3}a12 12 0 0 1 24 0z`, { fill: 'ground' });
  sheet.double((offset) => `M${x + DIE_WIDTH} ${y + DIE_HEIGHT / 2 + offset}L686 ${150 + offset}`, { stroke: 'signal', width: 1.6 });
  sheet.label(700, 150, 'One die,\none chip', { colour: 'signal' });
  sheet.label(640, 570, '300 mm\nacross', { minor: true, rank: 2 });
  return sheet;
}

/** The corners of the dies that are whole. */
function* whole(): Generator<[x: number, y: number]> {
  const fits = (x: number, y: number) => Math.hypot(x - CX, y - CY) < R - MARGIN;
  for (let x = CX - 7 * DIE_WIDTH; x < CX + R; x += DIE_WIDTH)
    for (let y = CY - 8 * DIE_HEIGHT; y < CY + R; y += DIE_HEIGHT)
      if (fits(x, y) && fits(x + DIE_WIDTH, y) && fits(x, y + DIE_HEIGHT) && fits(x + DIE_WIDTH, y + DIE_HEIGHT)) yield [x, y];
}
