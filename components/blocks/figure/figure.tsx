import { BlockPicture } from '#components/blocks/block-picture.tsx';
import type { BlockProps } from '#components/blocks/block-props.ts';
import { Caption } from '#components/site/caption.tsx';
import type { figure } from './schema.ts';

export function Figure({ src, alt, caption, credit, wide, context }: BlockProps<typeof figure>) {
  return (
    <figure className={wide ? 'block-frame block-wide' : 'block-frame'}>
      <BlockPicture src={src} alt={alt} context={context} />
      <Caption caption={caption} credit={credit} />
    </figure>
  );
}
