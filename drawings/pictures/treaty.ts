import { Sheet, short } from '../sheet.ts';

const STATES = 24;
const NEEDED = 14;
const [FIRST, PITCH, END] = [84, 22, 930];

/** Invented states, a line each, which sign at much the same time and ratify when they are ready. */
export function treaty(): Sheet {
  const sheet = new Sheet('Diagram: states sign, then ratify one by one, until enough have done so to bring the treaty into force');
  const states = Array.from({ length: STATES }, (_, index) => ({
    y: FIRST + index * PITCH,
    signed: 40 + scattered(index, 2) * 60,
    ratified: 220 + scattered(index, 1) * 560,
  }));
  const force = (states.map(({ ratified }) => ratified).sort((a, b) => a - b)[NEEDED - 1] ?? 0) + 3;
  const lines = (of: (state: (typeof states)[number]) => string) => states.map(of).join('');
  const pair = (from: number, to: number, y: number) =>
    to - from > 8 ? `M${short(from)} ${y - 3}H${short(to)}M${short(from)} ${y + 3}H${short(to)}` : '';
  sheet.path(
    lines(({ y, signed, ratified }) => `M${short(signed)} ${y}H${short(ratified)}`),
    { stroke: 'coast', width: 1.6, dash: '2 5' },
  );
  sheet.path(
    lines(({ y, ratified }) => pair(ratified, force, y)),
    { stroke: 'ink', width: 1.8 },
  );
  sheet.path(
    lines(({ y, ratified }) => pair(Math.max(force, ratified), END, y)),
    { stroke: 'signal', width: 2 },
  );
  for (const { y, signed, ratified } of states) {
    sheet.circle(signed, y, 4, { fill: 'grey' });
    sheet.circle(ratified, y, 6, { fill: 'ink' });
  }
  sheet.double((offset) => `M${short(force + offset)} 52V618`, { stroke: 'signal', width: 2.2 });
  sheet.label(40, 44, 'Signed', { minor: true, rank: 2 });
  sheet.label(force - 16, 44, 'Ratified', { anchor: 'end', rank: 2 });
  sheet.label(force + 16, 44, 'In force', { colour: 'signal' });
  return sheet;
}

/** Between 0 and 1, evenly scattered: steps by the golden ratio never fall into a pattern. */
function scattered(index: number, power: number): number {
  const step = ((Math.sqrt(5) - 1) / 2) ** power;
  return ((index + 1) * step) % 1;
}
