/**
 * Compiles standing pages with `@mdx-js/loader`. Turbopack hands loaders plain values only, so the plugins are imported
 * here; and the loader caches compilers by their options as JSON, in which functions vanish, so the options get a name.
 */
import loader from '@mdx-js/loader';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdxFrontmatter from 'remark-mdx-frontmatter';
import remarkSmartypants from 'remark-smartypants';

const options = {
  remarkPlugins: [remarkFrontmatter, remarkMdxFrontmatter, [remarkSmartypants, { dashes: 'oldschool' }]],
  baseUrl: 'standing-pages:',
};

/** @this {import('webpack').LoaderContext<unknown>} */
export default function compileStandingPage(source) {
  const context = Object.create(this, { getOptions: { value: () => options } });
  return loader.call(context, source);
}
