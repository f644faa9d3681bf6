import { rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

/** A basket made up for the explanation: what the same things cost in two years. */
const BASKET = [
  { name: 'Bread', before: 40, after: 44, colour: 'ink', width: 3.6 },
  { name: 'Rent', before: 40, after: 42, colour: 'buff', width: 3.6 },
  { name: 'Phones', before: 20, after: 16, colour: 'seaLine', width: 3.6 },
] as const;

export function priceBasket(): Sheet {
  const sheet = new Sheet(
    'Two stacked bars of an invented basket, 100 in the first year and 102 in the second; bread and rent have grown, phones have shrunk',
  );
  const unit = 4.4;
  const ground = 570;
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  sheet.rect(130, 40, 700, 580, { fill: 'ground' });
  for (const [x, year] of [
    [250, 'before'],
    [530, 'after'],
  ] as const) {
    let y = ground;
    for (const { name, colour, width, ...price } of BASKET) {
      const high = price[year] * unit;
      y -= high;
      sheet.rect(x, y, 180, high - 3, { fill: 'paper' });
      sheet.hatch(rowsOfRect(x, y, 180, high - 3, 7), colour, width);
      if (year === 'before') sheet.label(x - 16, y + high / 2 + 8, name, { anchor: 'end', rank: 2 });
      sheet.label(x + 196, y + high / 2 + 8, String(price[year]), { minor: true, rank: 3 });
    }
    sheet.label(x + 90, y - 20, year === 'before' ? '100' : '102', {
      anchor: 'middle',
      size: 52,
      colour: year === 'before' ? 'ink' : 'signal',
    });
  }
  sheet.path(`M190 ${ground}H790`, { stroke: 'ink', width: 1.6 });
  sheet.label(340, 604, 'First year', { anchor: 'middle', minor: true, rank: 3 });
  sheet.label(620, 604, 'Second year', { anchor: 'middle', minor: true, rank: 3 });
  return sheet;
}
