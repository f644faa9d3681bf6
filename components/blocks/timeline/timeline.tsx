import type { BlockProps } from '#components/blocks/block-props.ts';
import { PartialDate } from '#components/site/partial-date.tsx';
import type { timeline } from './schema.ts';

const DOT =
  'before:absolute before:-start-1.75 before:top-1 before:size-3 before:rounded-full before:border-2 before:border-paper before:bg-accent';

export function Timeline({ title, items, lang }: BlockProps<typeof timeline>) {
  return (
    <div className="block-frame">
      {title !== undefined && <p className="block-title mb-1">{title}</p>}
      <ol className="pt-2">
        {items.map((item) => (
          <li key={`${item.date} ${item.text}`} className={`relative border-s-2 border-rule ps-6 pb-4.5 last:pb-0 ${DOT}`}>
            <PartialDate value={item.date} lang={lang} className="block text-meta font-semibold text-ink-3" />
            <span className="font-text">{item.text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
