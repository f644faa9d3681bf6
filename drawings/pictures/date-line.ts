import { geoEquirectangular } from 'd3-geo';
import { allLand } from '../land.ts';
import { rowsOfRect } from '../rows.ts';
import { Sheet, short } from '../sheet.ts';

const [WIDTH, HEIGHT] = [960, 640];
const UNITS_A_DEGREE = 5;
/** The parallel in the middle. */
const MIDDLE = 10;

/**
 * The corners of the line as states keep their dates, east longitude and latitude; from the north: round Wrangel and
 * Chukotka, between the Diomedes, round the Aleutians, round Kiribati but for the islands of the United States among
 * its own, between Samoa and American Samoa, round Tonga and the Chatham Islands.
 */
const CORNERS = [
  [180, 82],
  [180, 75],
  [191, 68.5],
  [191, 65.6],
  [170, 53],
  [180, 48],
  [180, -1.2],
  [200.6, -1.2],
  [200.6, 1.4],
  [198.8, 3.6],
  [198.8, 5.4],
  [210.4, 5.4],
  [210.4, -12.2],
  [206.4, -12.2],
  [203.2, -7.4],
  [190.4, -7.4],
  [189.2, -10.2],
  [188.4, -10.8],
  [188.9, -13.4],
  [188.9, -15.2],
  [187.4, -15.8],
  [187.4, -45],
  [180, -51],
  [180, -62],
] as const;

/** The central Pacific, where the meridian is straight and the line is not. */
export function dateLine(): Sheet {
  const sheet = new Sheet(
    'Map of the Pacific with the straight 180th meridian and a date line that bends around Siberia, the Aleutians, Kiribati, Samoa and Tonga',
    WIDTH,
    HEIGHT,
  );
  const projection = geoEquirectangular()
    .rotate([180, 0])
    .center([0, MIDDLE])
    .scale((UNITS_A_DEGREE * 180) / Math.PI)
    .translate([WIDTH / 2, HEIGHT / 2])
    .clipExtent([
      [-4, -4],
      [WIDTH + 4, HEIGHT + 4],
    ]);
  const land = allLand(projection);
  const rows = rowsOfRect(0, 0, WIDTH, HEIGHT, 7);
  sheet.rect(0, 0, WIDTH, HEIGHT, { fill: 'sea' });
  sheet.hatch(rows, 'seaLine', 0.8);
  sheet.path(land, { fill: 'land', stroke: 'coast', width: 1.1 });
  sheet.hatch(rows, 'buff', 1.8, land);
  sheet.double((offset) => `M${short(WIDTH / 2 + offset)} 0V${HEIGHT}`, { stroke: 'coast', width: 1.2 }, 5);
  const line = CORNERS.map(([longitude, latitude]) => {
    const [x, y] = [WIDTH / 2 + (longitude - 180) * UNITS_A_DEGREE, HEIGHT / 2 - (latitude - MIDDLE) * UNITS_A_DEGREE];
    return `${short(x)} ${short(y)}`;
  });
  sheet.path(`M${line.join('L')}`, { stroke: 'sea', width: 9 });
  sheet.path(`M${line.join('L')}`, { stroke: 'signal', width: 4 });
  sheet.label(620, 222, 'Sunday', { anchor: 'middle', on: 'sea' });
  sheet.label(366, 222, 'Monday', { anchor: 'middle', on: 'sea' });
  sheet.label(468, 320, '180°', { minor: true, anchor: 'end', on: 'sea', rank: 2 });
  sheet.label(648, 376, 'Kiribati', { on: 'sea', rank: 2 });
  sheet.label(470, 446, 'Samoa', { anchor: 'end', on: 'sea', rank: 3 });
  sheet.label(536, 560, 'Date line', { colour: 'signal', on: 'sea' });
  return sheet;
}
