import { rowsOfDisc } from '../rows.ts';
import { Sheet, short } from '../sheet.ts';

const [CX, CY, RADIUS] = [420, 350, 210];
const PEAK = 262;

/** Newton's thought: shots from a mountain, each faster; one keeps missing the ground. Paths are computed, sizes are not to scale. */
export function newtonsCannon(): Sheet {
  const sheet = new Sheet('A cannon on a mountain top: slower shots fall to the ground, one that is fast enough goes round the earth');
  sheet.circle(CX, CY, RADIUS, { fill: 'land' });
  sheet.hatch(rowsOfDisc(CX, CY, RADIUS, 7), 'buff', 2.2);
  sheet.circle(CX, CY, RADIUS, { stroke: 'coast', width: 1.6 });
  sheet.path(`M${CX - 46} ${CY - RADIUS + 6}L${CX - 6} ${CY - PEAK}h12L${CX + 46} ${CY - RADIUS + 6}z`, { fill: 'coast' });
  for (const share of [0.55, 0.75, 0.9]) sheet.path(shot(share), { stroke: 'ink', width: 2, dash: '7 6' });
  sheet.circle(CX, CY, PEAK - 3, { stroke: 'signal', width: 2 });
  sheet.circle(CX, CY, PEAK + 3, { stroke: 'signal', width: 2 });
  sheet.label(CX + PEAK + 18, CY - 60, 'Fast\nenough:\nnever\nlands', { colour: 'signal' });
  sheet.label(16, 128, 'Too slow: falls', { rank: 2 });
  sheet.path('M170 140L262 196', { stroke: 'coast', width: 1.4, rank: 2 });
  sheet.label(CX, CY + 8, 'Earth', { anchor: 'middle', on: 'land', rank: 2 });
  return sheet;
}

/** The path of a shot to the left at a share of the speed of a circle (Newton's law of gravitation, stepped), until it lands. */
function shot(share: number): string {
  let [x, y, vx, vy] = [0, PEAK, -share, 0];
  let d = `M${CX} ${CY - PEAK}`;
  const mu = PEAK; // a circle at the peak's height takes speed 1
  for (let step = 0; step < 4_000 && Math.hypot(x, y) > RADIUS; step += 1) {
    const r3 = Math.hypot(x, y) ** 3;
    vx -= (mu * x) / r3;
    vy -= (mu * y) / r3;
    x += vx;
    y += vy;
    if (step % 12 === 0) d += `L${short(CX + x)} ${short(CY - y)}`;
  }
  return d;
}
