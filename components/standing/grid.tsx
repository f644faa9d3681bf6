/** What stands where on a wide page, in columns of twelve. Class names in full: that is how Tailwind finds them. */
const PARTS = [
  { name: 'A lead', className: 'col-span-9' },
  { name: 'Beside it', className: 'col-span-3' },
  { name: 'Contents', className: 'col-span-3' },
  { name: 'Text', className: 'col-span-6' },
  { name: 'Margin', className: 'col-span-3' },
  { name: 'Four', className: 'col-span-3' },
  { name: 'in', className: 'col-span-3' },
  { name: 'a', className: 'col-span-3' },
  { name: 'row', className: 'col-span-3' },
] as const;

/** The columns of a page, and how they become fewer. */
export function Grid() {
  return (
    <div className="block-frame">
      <div className="grid grid-cols-12 gap-2 text-meta text-ink-2">
        {PARTS.map(({ name, className }) => (
          <span key={name} className={`border border-rule bg-surface px-2 py-3 ${className}`}>
            {name}
          </span>
        ))}
      </div>
      <p className="mt-3 text-ink-2">
        Twelve columns from 1024 px on, two from 640 px, one below. A page is at most 1344 px wide; a line of text holds about seventy
        letters on any screen. A thin rule stands between neighbours, a double one above each part of a page.
      </p>
    </div>
  );
}
