import type { BlockProps } from '#components/blocks/block-props.ts';
import type { callout } from './schema.ts';

export function Callout({ title, children }: BlockProps<typeof callout>) {
  return (
    <div role="note" className="block-frame border border-t-2 border-rule border-t-ink px-5 py-4">
      {title !== undefined && <p className="block-title mb-1.5">{title}</p>}
      <div className="block-text">{children}</div>
    </div>
  );
}
