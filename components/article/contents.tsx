import { DisclosureMark } from '#components/site/disclosure-mark.tsx';
import type { Heading } from '#engine/parse/parsed-body.ts';

interface Props {
  headings: Heading[];
  /** Language of the headings, where it is not the page's. */
  lang?: string | undefined;
}

/** A story with fewer parts than this is its own contents. */
const FEWEST = 2;

export function hasContents(headings: Heading[]): boolean {
  return headings.filter(isPart).length >= FEWEST;
}

/** The contents beside the text, in view while it is read. */
export function ContentsBeside(props: Props) {
  return (
    <div className="hidden pt-7 lg:col-span-3 lg:row-start-1 lg:block print:hidden">
      <nav aria-label="Contents" className="sticky top-6 max-h-[calc(100vh-3rem)] overflow-y-auto border-t-2 border-ink pt-2.5">
        <p className="text-meta font-bold">In this article</p>
        <Entries {...props} />
      </nav>
    </div>
  );
}

/** The contents above the text, closed until asked for, where there is no room beside it. */
export function ContentsAbove(props: Props) {
  return (
    <details className="group page-column mt-5 border-y border-rule lg:hidden print:hidden">
      <summary className="flex min-h-11 items-center justify-between text-ui font-semibold">
        In this article
        <DisclosureMark />
      </summary>
      <nav aria-label="In this article">
        <Entries {...props} />
      </nav>
    </details>
  );
}

function Entries({ headings, lang }: Props) {
  return (
    <ol className="contents-list pb-2 text-ui leading-snug">
      {headings.filter(isPart).map((heading) => (
        <li key={heading.id} lang={lang}>
          <a href={`#${heading.id}`}>{heading.text}</a>
        </li>
      ))}
      <li>
        <a href="#working">The working</a>
      </li>
    </ol>
  );
}

function isPart(heading: Heading): boolean {
  return heading.depth === 2;
}
