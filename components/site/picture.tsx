import type { PictureFile } from '#engine/query/views.ts';

interface Props {
  picture: PictureFile & { alt: string; dark?: PictureFile | undefined };
  className?: string;
  /** The picture that the page is first seen by: fetched before the rest. */
  first?: boolean;
}

/** A picture at its real proportions, so that nothing moves when it arrives, in its dark form on dark grounds. */
export function Picture({ picture, className, first = false }: Props) {
  const { href, width, height, alt, dark } = picture;
  const image = (
    // biome-ignore lint/performance/noImgElement: pictures are made when they are published, not when they are asked for
    <img
      src={href}
      width={width}
      height={height}
      alt={alt}
      className={className}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : undefined}
      decoding="async"
    />
  );
  if (dark === undefined) return image;
  return (
    <picture className="contents">
      <source srcSet={dark.href} width={dark.width} height={dark.height} media="(prefers-color-scheme: dark)" />
      {image}
    </picture>
  );
}
