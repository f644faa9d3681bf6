interface Props {
  caption?: string | undefined;
  credit?: string | undefined;
  lang?: string | undefined;
}

/** The words under a picture: what it shows, then who made it. Nothing when there are none. */
export function Caption({ caption, credit, lang }: Props) {
  if (caption === undefined && credit === undefined) return null;
  return (
    <figcaption lang={lang} className="pt-2 text-meta/normal text-ink-3">
      {caption !== undefined && <span className="text-ink-2">{caption} </span>}
      {credit}
    </figcaption>
  );
}
