import type { BlockProps } from '#components/blocks/block-props.ts';
import type { steps } from './schema.ts';

export function Steps({ title, items }: BlockProps<typeof steps>) {
  return (
    <div className="block-frame">
      {title !== undefined && <p className="block-title mb-3">{title}</p>}
      <ol className="steps">
        {items.map((item) => (
          <li key={`${item.title} ${item.text}`}>
            {item.title !== undefined && <b className="block font-headline text-headline-3 font-semibold">{item.title}</b>}
            <span className="font-text">{item.text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
