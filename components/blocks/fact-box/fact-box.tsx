import type { BlockProps } from '#components/blocks/block-props.ts';
import type { factBox } from './schema.ts';

export function FactBox({ title, facts = [], children }: BlockProps<typeof factBox>) {
  return (
    <div role="note" className="block-frame border-t-2 border-accent bg-surface px-5 pt-4.5 pb-5">
      <p className="block-title">{title}</p>
      {facts.length > 0 && (
        <dl className="mt-2 grid gap-x-5 gap-y-0.5 font-text sm:grid-cols-[minmax(6rem,auto)_1fr] sm:items-baseline sm:gap-y-1.5">
          {facts.map(({ label, value }) => (
            <div key={label} className="max-sm:not-first:mt-2 sm:contents">
              <dt className="font-ui text-ui font-semibold">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children !== undefined && <div className="block-text mt-2">{children}</div>}
    </div>
  );
}
