import { formatPartialDate } from './date-format.ts';

interface Props {
  /** `1953`, `1953-07` or `1953-07-27`. */
  value: string;
  lang: string;
  className?: string;
}

/** A calendar date as exact as it is known. It belongs to no zone. */
export function PartialDate({ value, lang, className }: Props) {
  return (
    <time dateTime={value} className={className}>
      {formatPartialDate(value, lang)}
    </time>
  );
}
