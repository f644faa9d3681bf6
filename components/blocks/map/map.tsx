import { useId } from 'react';
import type { BlockProps } from '#components/blocks/block-props.ts';
import { mapCredit } from './map-credit.ts';
import { MapDrawing } from './map-drawing.tsx';
import { HEIGHT, WIDTH } from './project-map.ts';
import type { map } from './schema.ts';

/** A locator map, and where its outlines are from. */
export function MapBlock({ title, description, caption, lang, ...what }: BlockProps<typeof map>) {
  const id = useId().replaceAll(/\W/g, '');
  return (
    <figure className="block-frame drawing map">
      <p className="mb-3 font-headline text-headline-3 font-semibold">{title}</p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={description}>
        <MapDrawing id={id} {...what} />
      </svg>
      <figcaption className="pt-2 text-meta/normal text-ink-3">
        {caption !== undefined && <span className="text-ink-2">{caption} </span>}
        {mapCredit(lang)}
      </figcaption>
    </figure>
  );
}
