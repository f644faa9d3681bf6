/** Where the name is written with the two lines. */
const BARS = 'll';

interface Props {
  name: string;
}

/**
 * The site's name as its mark. Two l's beside each other are the two parallel lines, which leave the page at its edge;
 * a name that has none is set as it is.
 */
export function Wordmark({ name }: Props) {
  const at = name.indexOf(BARS);
  if (at < 0) return <span className="text-display-1 leading-none!">{name}</span>;
  return (
    <span className="wordmark">
      {name.slice(0, at)}
      <span className="wordmark-bars">{BARS}</span>
      {name.slice(at + BARS.length)}
    </span>
  );
}
