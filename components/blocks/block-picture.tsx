import { Picture } from '#components/site/picture.tsx';
import type { BlockContext } from '#engine/query/body.ts';

interface Props {
  src: string;
  alt: string;
  context: BlockContext;
}

/** A picture that a block names. A story keeps being served when its picture was taken away: then its description stands there. */
export function BlockPicture({ src, alt, context }: Props) {
  const file = context.pictures[src];
  if (file === undefined) return <p className="bg-surface px-5 py-4 text-ui text-ink-2">{alt}</p>;
  return <Picture picture={{ ...file, alt }} className="w-full bg-surface" />;
}
