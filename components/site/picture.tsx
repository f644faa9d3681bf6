import type { PictureFile, Rendition } from '#engine/query/views.ts';
import { PICTURE_SIZES, type PictureLayout } from './picture-sizes.ts';

interface Props {
  picture: PictureFile & { alt: string; dark?: PictureFile | undefined };
  layout?: PictureLayout;
  className?: string;
  /** The picture that the page is first seen by: fetched before the rest. */
  first?: boolean;
}

const DARK = '(prefers-color-scheme: dark)';

/**
 * A picture at its real proportions, so that nothing moves when it arrives, in its dark form on dark grounds. Browsers
 * choose among the encodings of a photograph; a drawing is one file at every size.
 */
export function Picture({ picture, layout = 'text', className, first = false }: Props) {
  const { href, width, height, alt, dark, renditions } = picture;
  const sizes = PICTURE_SIZES[layout];
  const image = (
    <img
      src={href}
      srcSet={renditions && srcSetOf(renditions.jpeg)}
      sizes={renditions && sizes}
      width={width}
      height={height}
      alt={alt}
      className={className}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : undefined}
      decoding="async"
    />
  );
  if (dark === undefined && renditions === undefined) return image;
  return (
    <picture className="contents">
      {dark !== undefined && <Sources picture={dark} sizes={sizes} media={DARK} />}
      {renditions !== undefined && <Encodings picture={picture} sizes={sizes} />}
      {image}
    </picture>
  );
}

interface SourceProps {
  picture: PictureFile;
  sizes: string;
  media?: string;
}

/** All there is of a form that is not the usual one: its encodings, and what it is when those are not understood. */
function Sources({ picture, sizes, media }: SourceProps) {
  const { href, width, height, renditions } = picture;
  return (
    <>
      <Encodings picture={picture} sizes={sizes} media={media} />
      <source
        srcSet={renditions ? srcSetOf(renditions.jpeg) : href}
        sizes={renditions && sizes}
        width={width}
        height={height}
        media={media}
      />
    </>
  );
}

/** The encodings that not every browser knows, the smallest first. */
function Encodings({ picture: { renditions, width, height }, sizes, media }: SourceProps) {
  if (renditions === undefined) return null;
  return [renditions.avif, renditions.webp].map((files) => (
    <source key={files[0]?.type} type={files[0]?.type} srcSet={srcSetOf(files)} sizes={sizes} width={width} height={height} media={media} />
  ));
}

function srcSetOf(files: readonly Rendition[]): string {
  return files.map(({ href, width }) => `${href} ${width}w`).join(', ');
}
