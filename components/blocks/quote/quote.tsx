import type { BlockProps } from '#components/blocks/block-props.ts';
import { PartialDate } from '#components/site/partial-date.tsx';
import type { quote } from './schema.ts';

export function Quote({ who, where, url, date, lang, children }: BlockProps<typeof quote>) {
  return (
    <figure className="block-frame double-bar ps-5.5">
      <blockquote className="block-text font-headline text-headline-1/snug font-normal" cite={url}>
        {children}
      </blockquote>
      <figcaption className="mt-3 text-meta text-ink-3">
        <b className="text-ink">{who}</b>, {url === undefined ? where : <a href={url}>{where}</a>}
        {date !== undefined && (
          <>
            , <PartialDate value={date} lang={lang} />
          </>
        )}
      </figcaption>
    </figure>
  );
}
