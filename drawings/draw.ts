/** `npm run draw`: draws the pictures of the edition, into `content/images`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { amendment } from './pictures/amendment.ts';
import { cable } from './pictures/cable.ts';
import { container } from './pictures/container.ts';
import { council } from './pictures/council.ts';
import { dateLine } from './pictures/date-line.ts';
import { disputeClock } from './pictures/dispute-clock.ts';
import { dmz } from './pictures/dmz.ts';
import { electoralCollege } from './pictures/electoral-college.ts';
import { embassy } from './pictures/embassy.ts';
import { hangul } from './pictures/hangul.ts';
import { hemicycle } from './pictures/hemicycle.ts';
import { leapYears } from './pictures/leap-years.ts';
import { locks } from './pictures/locks.ts';
import { metre } from './pictures/metre.ts';
import { mirrorTrade } from './pictures/mirror-trade.ts';
import { newtonsCannon } from './pictures/newtons-cannon.ts';
import { overturning } from './pictures/overturning.ts';
import { ozone } from './pictures/ozone.ts';
import { peninsula } from './pictures/peninsula.ts';
import { priceBasket } from './pictures/price-basket.ts';
import { seaZones } from './pictures/sea-zones.ts';
import { smallpox } from './pictures/smallpox.ts';
import { strait } from './pictures/strait.ts';
import { strip38 } from './pictures/strip38.ts';
import { threeCommands } from './pictures/three-commands.ts';
import { tides } from './pictures/tides.ts';
import { treaty } from './pictures/treaty.ts';
import { treatyTrigger } from './pictures/treaty-trigger.ts';
import { wafer } from './pictures/wafer.ts';
import { warning } from './pictures/warning.ts';
import type { Sheet } from './sheet.ts';

/** Every picture by the name of its file. */
export const DRAWINGS: Record<string, () => Sheet> = {
  amendment,
  cable,
  container,
  council,
  'date-line': dateLine,
  'dispute-clock': disputeClock,
  dmz,
  'electoral-college': electoralCollege,
  embassy,
  hangul,
  hemicycle,
  'leap-years': leapYears,
  locks,
  metre,
  'mirror-trade': mirrorTrade,
  'newtons-cannon': newtonsCannon,
  overturning,
  ozone,
  peninsula,
  'price-basket': priceBasket,
  'sea-zones': seaZones,
  smallpox,
  strait,
  strip38,
  'three-commands': threeCommands,
  tides,
  'treaty-trigger': treatyTrigger,
  treaty,
  wafer,
  warning,
};

export const FOLDER = join(import.meta.dirname, '../content/images');

if (import.meta.main) for (const [name, draw] of Object.entries(DRAWINGS)) writeFileSync(join(FOLDER, `${name}.svg`), draw().toString());
