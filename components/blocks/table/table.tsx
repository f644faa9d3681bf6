import type { BlockProps } from '#components/blocks/block-props.ts';
import { sourceLine } from '#components/blocks/source-line.ts';
import { ScrollTable } from '#components/site/scroll-table.tsx';
import type { table } from './schema.ts';

export function Table({ caption, source, lang, children }: BlockProps<typeof table>) {
  return (
    <figure className="block-frame">
      <figcaption className="mb-2 font-headline text-headline-3 font-semibold">{caption}</figcaption>
      <ScrollTable label={caption}>{children}</ScrollTable>
      {source !== undefined && <p className="mt-2 text-meta text-ink-3">{sourceLine(source, lang)}</p>}
    </figure>
  );
}
