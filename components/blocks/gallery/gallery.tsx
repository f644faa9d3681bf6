import { BlockPicture } from '#components/blocks/block-picture.tsx';
import type { BlockProps } from '#components/blocks/block-props.ts';
import { Caption } from '#components/site/caption.tsx';
import type { gallery } from './schema.ts';

export function Gallery({ pictures, caption, credit, context }: BlockProps<typeof gallery>) {
  return (
    <figure className="block-frame">
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-3">
        {pictures.map((picture, index) => (
          <li key={index}>
            <BlockPicture src={picture.src} alt={picture.alt} context={context} />
            {picture.caption !== undefined && <p className="pt-1.5 text-meta/normal text-ink-2">{picture.caption}</p>}
          </li>
        ))}
      </ul>
      <Caption caption={caption} credit={credit} />
    </figure>
  );
}
