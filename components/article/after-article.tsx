import { List } from '#components/front/list.tsx';
import { Row } from '#components/front/row.tsx';
import { languageOf } from '#components/site/direction.ts';
import type { More } from '#engine/query/more.ts';
import type { Neighbours } from '#engine/query/neighbours.ts';
import type { ArticleView, CardView, SiteView } from '#engine/query/views.ts';

interface Props {
  article: ArticleView;
  site: SiteView;
  related: CardView[];
  /** The newest of its category, none of them related. */
  more: More | undefined;
  neighbours: Neighbours;
}

/** Where to go from here: subjects, related stories, the category, the stories before and after. */
export function AfterArticle({ article, site, related, more, neighbours }: Props) {
  return (
    <div className="print:hidden">
      {article.topics.length > 0 && <Topics article={article} />}
      <div id="related">{related.length > 0 && <Stories title="Related" cards={related} site={site} />}</div>
      {more !== undefined && <Stories title={`More from ${more.from.title}`} href={more.from.href} cards={more.cards} site={site} />}
      <BeforeAndAfter site={site} neighbours={neighbours} category={article.category.title} />
    </div>
  );
}

/** One or two stand below each other: beside each other they would be larger than the story that they follow. */
function Stories({ site, ...container }: { title: string; href?: string; cards: CardView[]; site: SiteView }) {
  const unled = { site, leading: false, firstPicture: undefined };
  return container.cards.length > 2 ? (
    <Row {...unled} container={{ layout: 'row', ...container }} />
  ) : (
    <List {...unled} container={{ layout: 'list', ...container }} />
  );
}

function Topics({ article: { topics } }: { article: ArticleView }) {
  return (
    <nav aria-label="Topics of this article" className="page-column mt-10">
      <ul className="flex flex-wrap items-center gap-x-5 border-t border-rule pt-1 text-ui">
        <li className="text-ink-3">Topics</li>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <a href={topic.href} className="tap-target font-semibold">
              {topic.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function BeforeAndAfter({ site, neighbours: { previous, next }, category }: { site: SiteView; neighbours: Neighbours; category: string }) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav aria-label={`Before and after in ${category}`} className="page-column mt-(--stack)">
      <ul className="grid gap-x-(--gap) border-t border-rule sm:grid-cols-2">
        <li>{previous !== undefined && <Neighbour card={previous} site={site} rel="prev" label="Before this" />}</li>
        <li className="sm:text-end">{next !== undefined && <Neighbour card={next} site={site} rel="next" label="After this" />}</li>
      </ul>
    </nav>
  );
}

function Neighbour({ card, site, rel, label }: { card: CardView; site: SiteView; rel: 'prev' | 'next'; label: string }) {
  return (
    <a href={card.href} rel={rel} className="block py-3 no-underline">
      <span className="block text-meta text-ink-3">{label}</span>{' '}
      <span {...languageOf(card.lang, site.language)} className="font-headline text-headline-3 font-semibold">
        {card.title}
      </span>
    </a>
  );
}
