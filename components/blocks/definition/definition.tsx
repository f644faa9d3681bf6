import type { BlockProps } from '#components/blocks/block-props.ts';
import { sourceLine } from '#components/blocks/source-line.ts';
import type { definition } from './schema.ts';

export function Definition({ term, source, lang, children }: BlockProps<typeof definition>) {
  return (
    <dl className="block-frame double-bar ps-5.5">
      <dt className="block-title">{term}</dt>
      <dd className="block-text mt-1">{children}</dd>
      {source !== undefined && <dd className="mt-1.5 text-meta text-ink-3">{sourceLine(source, lang)}</dd>}
    </dl>
  );
}
