/** What a standing page compiles to (`@mdx-js/loader` with its frontmatter exported). */
declare module '#content/pages/*.mdx' {
  import type { ComponentType } from 'react';
  import type { StandingPageProps } from '#components/standing/standing-page.tsx';

  export const frontmatter: { title: string; description?: string };
  const Page: ComponentType<StandingPageProps>;
  export default Page;
}
