/** `npm run draw`: draws the pictures of the edition that are made of lines, into `content/images`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { container } from './pictures/container.ts';
import { council } from './pictures/council.ts';
import { disputeClock } from './pictures/dispute-clock.ts';
import { electoralCollege } from './pictures/electoral-college.ts';
import { leapYears } from './pictures/leap-years.ts';
import { metre } from './pictures/metre.ts';
import { newtonsCannon } from './pictures/newtons-cannon.ts';
import { overturning } from './pictures/overturning.ts';
import { ozone } from './pictures/ozone.ts';
import { peninsula } from './pictures/peninsula.ts';
import { priceBasket } from './pictures/price-basket.ts';
import { seaZones } from './pictures/sea-zones.ts';
import { smallpox } from './pictures/smallpox.ts';
import { strip38 } from './pictures/strip38.ts';
import { threeCommands } from './pictures/three-commands.ts';
import type { Sheet } from './sheet.ts';

/** Every picture by the name of its file. */
export const DRAWINGS: Record<string, () => Sheet> = {
  container,
  council,
  'dispute-clock': disputeClock,
  'electoral-college': electoralCollege,
  'leap-years': leapYears,
  metre,
  'newtons-cannon': newtonsCannon,
  overturning,
  ozone,
  peninsula,
  'price-basket': priceBasket,
  'sea-zones': seaZones,
  smallpox,
  strip38,
  'three-commands': threeCommands,
};

export const FOLDER = join(import.meta.dirname, '../content/images');

if (import.meta.main) for (const [name, draw] of Object.entries(DRAWINGS)) writeFileSync(join(FOLDER, `${name}.svg`), draw().toString());
