import type { BlockProps } from '#components/blocks/block-props.ts';
import { Caption } from '#components/site/caption.tsx';
import { Picture } from '#components/site/picture.tsx';
import type { figure } from './schema.ts';

export function Figure({ src, alt, caption, credit, wide, context }: BlockProps<typeof figure>) {
  const file = context.pictures[src];
  return (
    <figure className={wide ? 'block-frame block-wide' : 'block-frame'}>
      {file === undefined ? <Missing alt={alt} /> : <Picture picture={{ ...file, alt }} className="w-full bg-surface" />}
      <Caption caption={caption} credit={credit} />
    </figure>
  );
}

/** A story keeps being served when its picture was taken away after it was checked: then its description stands there. */
function Missing({ alt }: { alt: string }) {
  return <p className="bg-surface px-5 py-4 text-ui text-ink-2">{alt}</p>;
}
