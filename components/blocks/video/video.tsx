import { BlockPicture } from '#components/blocks/block-picture.tsx';
import type { BlockProps } from '#components/blocks/block-props.ts';
import { Caption } from '#components/site/caption.tsx';
import type { video } from './schema.ts';
import { watchLabel } from './watch-label.ts';

export function Video({ url, title, poster, alt = '', duration, caption, credit, lang, context }: BlockProps<typeof video>) {
  return (
    <figure className="block-frame">
      <a href={url} className="group block border-t-2 border-accent bg-surface no-underline">
        {poster !== undefined && <BlockPicture src={poster} alt={alt} context={context} />}
        <span className="flex min-h-11 items-center gap-4 px-4 py-3">
          <svg viewBox="0 0 32 32" className="size-8 flex-none fill-none stroke-accent stroke-2" aria-hidden="true">
            <path d="M6 5v22M12 5v22M18 7l10 9-10 9z" />
          </svg>
          <span>
            <span className="block font-headline text-headline-3 font-semibold group-hover:underline">{title}</span>
            <span className="text-meta text-ink-3">{watchLabel(url, duration, lang)}</span>
          </span>
        </span>
      </a>
      <Caption caption={caption} credit={credit} />
    </figure>
  );
}
