/** What the story says, in a few sentences. */
export function KeyPoints({ points, lang }: { points: string[]; lang?: string | undefined }) {
  return (
    <section className="mb-9">
      <div className="parallel-rule mb-3" />
      <h2 id="key-points" className="text-headline-2">
        Key points
      </h2>
      <ul lang={lang} className="mt-2 divide-y divide-rule font-text text-standfirst">
        {points.map((point) => (
          <li key={point} className="py-2">
            {point}
          </li>
        ))}
      </ul>
    </section>
  );
}
