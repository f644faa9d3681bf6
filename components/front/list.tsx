import { ChangeLog } from './change-log.tsx';
import { ContainerHead } from './container-head.tsx';
import type { ContainerProps } from './container-props.ts';
import { StoryList } from './story-list.tsx';

/** Stories below each other, with the log of corrections and changes beside them where a front asks for it. */
export function List({ container, site, firstPicture }: ContainerProps) {
  const { cards, log = [] } = container;
  return (
    <section data-accent={container.section?.accent} className="page-column mt-(--stack)">
      <ContainerHead container={container} />
      <div className="grid gap-x-(--gap) gap-y-10 lg:grid-cols-12">
        <div className={log.length > 0 ? 'lg:col-span-8' : 'lg:col-span-12'}>
          <StoryList cards={cards} site={site} dated={log.length === 0} firstPicture={firstPicture} />
        </div>
        {log.length > 0 && (
          <div className="lg:col-span-4">
            <ChangeLog changes={log} site={site} />
          </div>
        )}
      </div>
    </section>
  );
}
