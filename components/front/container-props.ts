import type { ContainerView, SiteView } from '#engine/query/views.ts';

export interface ContainerProps {
  container: ContainerView;
  site: SiteView;
  /** The container is the first of its page. */
  leading: boolean;
  /** Slug of the story whose picture is the first of its page. */
  firstPicture: string | undefined;
}
