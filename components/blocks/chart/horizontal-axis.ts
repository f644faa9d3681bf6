/** Labels of rows → places along a line: dates and years by time, numbers by value, anything else one after the other. */
import { extent } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { numberFormat, widthOf } from './lettering.ts';

export interface HorizontalAxis {
  /** Place of each row, in units of the drawing. */
  places: number[];
  ticks: { at: number; label: string }[];
}

const PARTIAL_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const YEAR = /^\d{4}$/;
const THREE_YEARS = 3 * 365 * 86_400_000;
/** Room for a tick's label and the gap after it. */
const TICK_ROOM = 76;

export function horizontalAxis(labels: readonly string[], [start, end]: readonly [number, number], lang: string): HorizontalAxis {
  const count = Math.max(2, Math.floor((end - start) / TICK_ROOM));
  if (labels.every((label) => YEAR.test(label))) return byValue(labels.map(Number), [start, end], count, String);
  if (labels.every((label) => PARTIAL_DATE.test(label)))
    return byTime(
      labels.map((label) => Date.parse(label)),
      [start, end],
      count,
      lang,
    );
  const numbers = labels.map((label) => (label.trim() === '' ? Number.NaN : Number(label)));
  if (numbers.every(Number.isFinite)) return byValue(numbers, [start, end], count, numberFormat(lang));
  return inTurn(labels, [start, end]);
}

function byValue(values: number[], range: [number, number], count: number, format: (value: number) => string): HorizontalAxis {
  const scale = scaleLinear(domainOf(values), range);
  const ticks = scale.ticks(count).filter((value) => format !== String || Number.isInteger(value));
  return { places: values.map((value) => scale(value)), ticks: ticks.map((value) => ({ at: scale(value), label: format(value) })) };
}

function byTime(moments: number[], range: [number, number], count: number, lang: string): HorizontalAxis {
  const [first, last] = domainOf(moments);
  const scale = scaleUtc([first, last], range);
  const parts: Intl.DateTimeFormatOptions =
    last - first > THREE_YEARS
      ? { year: 'numeric' }
      : last - first > THREE_YEARS / 36
        ? { month: 'short' }
        : { day: 'numeric', month: 'short' };
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...parts, timeZone: 'UTC' });
  const ticks = scale.ticks(count).map((at) => ({ at: scale(at), label: format.format(at) }));
  return { places: moments.map((moment) => scale(moment)), ticks: ticks.filter(({ label }, index) => label !== ticks[index - 1]?.label) };
}

function inTurn(labels: readonly string[], [start, end]: [number, number]): HorizontalAxis {
  const pitch = labels.length < 2 ? 0 : (end - start) / (labels.length - 1);
  const places = labels.map((_, index) => start + index * pitch);
  const widest = Math.max(...labels.map(widthOf)) + 12;
  const step = pitch === 0 ? 1 : Math.max(1, Math.ceil(widest / pitch));
  return { places, ticks: labels.flatMap((label, index) => (index % step === 0 ? [{ at: places[index] ?? start, label }] : [])) };
}

function domainOf(values: readonly number[]): [number, number] {
  const [first = 0, last = 1] = extent(values) as [number, number];
  return first === last ? [first - 1, last + 1] : [first, last];
}
