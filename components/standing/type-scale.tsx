/** Sizes of type, from the largest, with what each is for. Class names in full: that is how Tailwind finds them. */
const SIZES = [
  { name: 'display-1', use: 'The lead, a headline', className: 'font-headline font-semibold text-display-1' },
  { name: 'display-2', use: 'The first of five, the spotlight', className: 'font-headline font-semibold text-display-2' },
  { name: 'headline-1', use: 'Containers, parts of an article', className: 'font-headline font-semibold text-headline-1' },
  { name: 'headline-2', use: 'Stories in a row', className: 'font-headline font-semibold text-headline-2' },
  { name: 'headline-3', use: 'Small stories, captions of tables', className: 'font-headline font-semibold text-headline-3' },
  { name: 'deck', use: 'The standfirst of an article', className: 'font-text text-deck' },
  { name: 'standfirst', use: 'Standfirsts, key points', className: 'font-text text-standfirst' },
  { name: 'body', use: 'Text', className: 'font-text text-body' },
  { name: 'small', use: 'Standfirsts of cards, boxes', className: 'font-text text-small' },
  { name: 'ui', use: 'Navigation, tables', className: 'font-ui text-ui' },
  { name: 'meta', use: 'Working lines, captions', className: 'font-ui text-meta' },
] as const;

export function TypeScale() {
  return (
    <ul className="block-frame divide-y divide-rule">
      {SIZES.map(({ name, use, className }) => (
        <li key={name} className="py-3">
          <p className="text-meta text-ink-3">
            <code>{name}</code> {use}
          </p>
          <p className={`mt-1 ${className}`}>A line that runs beside a line</p>
        </li>
      ))}
    </ul>
  );
}
