/** Moments as editors write them: on the clock of some place, with its offset. */

/** @param offset `Z` or `±hh:mm` */
export function formatMoment(moment: number, offset: string): string {
  const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return new Date(moment + shift).toISOString().replace('.000Z', offset);
}
