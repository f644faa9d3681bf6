import type { AuthorView } from '#engine/query/views.ts';
import { countOf } from './count.ts';

/** Who signs: what they say of themselves, where else they are, and how much they wrote here. */
export function AuthorCard({ author: { bio, sameAs = [], storyCount } }: { author: AuthorView }) {
  return (
    <div className="mt-2 max-w-[42em]">
      {bio !== undefined && <p className="font-text text-body">{bio}</p>}
      <p className="mt-2 text-meta text-ink-3">{countOf(storyCount, 'story', 'stories')}</p>
      {sameAs.length > 0 && (
        <ul className="flex flex-wrap gap-x-5 text-ui">
          {sameAs.map((address) => (
            <li key={address}>
              <a href={address} rel="me" className="tap-target">
                {new URL(address).host}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
