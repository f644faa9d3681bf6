/** The palette by what each colour is for. Class names in full: that is how Tailwind finds them. */
const GROUPS = [
  {
    title: 'Grounds and lines',
    colours: [
      { name: 'paper', className: 'bg-paper' },
      { name: 'surface', className: 'bg-surface' },
      { name: 'sea', className: 'bg-sea' },
      { name: 'sea-line', className: 'bg-sea-line' },
      { name: 'land', className: 'bg-land' },
      { name: 'buff', className: 'bg-buff' },
      { name: 'coast', className: 'bg-coast' },
      { name: 'rule', className: 'bg-rule' },
    ],
  },
  {
    title: 'Text and signals',
    colours: [
      { name: 'ink', className: 'bg-ink' },
      { name: 'ink-2', className: 'bg-ink-2' },
      { name: 'ink-3', className: 'bg-ink-3' },
      { name: 'signal', className: 'bg-signal' },
      { name: 'focus', className: 'bg-focus' },
    ],
  },
  {
    title: 'Sections',
    colours: [
      { name: 'rose', className: 'bg-rose' },
      { name: 'blue', className: 'bg-blue' },
      { name: 'teal', className: 'bg-teal' },
      { name: 'amber', className: 'bg-amber' },
      { name: 'violet', className: 'bg-violet' },
      { name: 'rust', className: 'bg-rust' },
    ],
  },
] as const;

export function Colours() {
  return GROUPS.map(({ title, colours }) => (
    <div key={title} className="block-frame">
      <h3 className="text-headline-3">{title}</h3>
      <ul className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-3">
        {colours.map(({ name, className }) => (
          <li key={name} className="text-meta text-ink-2">
            <span className={`block h-12 border border-rule ${className}`} />
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </div>
  ));
}
