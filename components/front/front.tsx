import type { ComponentType } from 'react';
import type { ContainerView, SiteView } from '#engine/query/views.ts';
import type { Layout } from '#engine/schema/front.ts';
import type { ContainerProps } from './container-props.ts';
import { Digest } from './digest.tsx';
import { Lead } from './lead.tsx';
import { List } from './list.tsx';
import { Opinion } from './opinion.tsx';
import { Row } from './row.tsx';
import { Spotlight } from './spotlight.tsx';

const LAYOUTS = {
  lead: Lead,
  row: Row,
  list: List,
  digest: Digest,
  opinion: Opinion,
  spotlight: Spotlight,
} satisfies Record<Layout, ComponentType<ContainerProps>>;

/** Layouts that show no picture. */
const PLAIN: ReadonlySet<Layout> = new Set<Layout>(['digest', 'opinion']);

interface Props {
  containers: ContainerView[];
  site: SiteView;
}

/** The containers of a front, in their order. */
export function Front({ containers, site }: Props) {
  const firstPicture = findFirstPicture(containers);
  return containers.map((container, index) => {
    const Container = LAYOUTS[container.layout];
    const key = `${container.layout} ${container.cards[0]?.slug}`;
    return <Container key={key} container={container} site={site} leading={index === 0} firstPicture={firstPicture} />;
  });
}

/** The story whose picture readers see first, so that it is fetched first. */
export function findFirstPicture(containers: ContainerView[]): string | undefined {
  return containers
    .filter(({ layout }) => !PLAIN.has(layout))
    .flatMap(({ cards }) => cards)
    .find((card) => card.image !== undefined)?.slug;
}
