/** The kinds of value that content files share. */
import { z } from 'zod';

export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const SLUG_LENGTH = 80;

/** A part of an address: lower-case letters, digits and single hyphens, at most 80 characters. */
export const slug = z
  .string()
  .max(SLUG_LENGTH, `A slug has at most ${SLUG_LENGTH} characters.`)
  .regex(SLUG_PATTERN, 'A slug is lower-case letters and digits, in words joined by single hyphens: “trade-law”.');

export function isSlug(value: string): boolean {
  return slug.safeParse(value).success;
}

/** Text that is shown as written. */
export const text = z.string().trim().min(1, 'This must not be empty.');

/** A moment, ISO 8601 with time and an explicit offset, kept as written. */
export const instant = z.iso.datetime({
  offset: true,
  error: 'Expected a date, a time and an offset, as in 2026-11-20T09:00:00+09:00.',
});

/** A calendar date in full. */
export const date = z.iso.date('Expected a date, as in 2026-11-20.');

/** A year, a month or a day: as exact as what is known. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'Expected a year, a month or a day: 1953, 1953-07 or 1953-07-27.');

/** An address on the web. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'Expected a web address that starts with https:// or http://.',
});

/** A language tag (BCP 47) that this runtime knows how to format dates in. */
export const language = z.string().refine(isLanguageTag, 'Expected a language tag, as in “en” or “ko”.');

/** A time zone by its IANA name. */
export const timezone = z.string().refine(isTimezone, 'Expected a time zone by its IANA name, as in Asia/Seoul.');

/** The path of a picture, relative to the content folder. */
export const picturePath = z
  .string()
  .regex(
    /^images\/(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\:*?"<>|]+\.(?:jpe?g|png|webp|avif|svg)$/i,
    'Expected a path under images/ that ends in .jpg, .png, .webp, .avif or .svg.',
  );

/** The path of a table of data, relative to the content folder. */
export const dataPath = z
  .string()
  .regex(/^data\/(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\:*?"<>|]+\.csv$/i, 'Expected a path under data/ that ends in .csv.');

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
