/** More strokes than this are not counted at a glance; the number beside them says the rest. */
const MOST = 9;

/** One stroke for each source. The number stands beside it as text, so it says nothing to those who listen. */
export function Tally({ count }: { count: number }) {
  const strokes = Math.min(count, MOST);
  const width = strokes * 4 - 2;
  const path = Array.from({ length: strokes }, (_, index) => `M${index * 4 + 1} 0V11`).join('');
  return (
    <svg className="flex-none text-accent" width={width} height="11" viewBox={`0 0 ${width} 11`} aria-hidden="true" focusable="false">
      <path d={path} stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
