import { Caption } from '#components/site/caption.tsx';
import { Picture } from '#components/site/picture.tsx';
import type { PictureView } from '#engine/query/views.ts';

/** The picture that the story opens with; the widest screens see it a little less tall. */
export function LeadPicture({ picture, lang }: { picture: PictureView; lang?: string | undefined }) {
  return (
    <figure className="mt-6 lg:col-span-9">
      <Picture picture={picture} layout="hero" first className="aspect-3/2 w-full bg-surface object-cover lg:aspect-video" />
      <Caption caption={picture.caption} credit={picture.credit} lang={lang} />
    </figure>
  );
}
