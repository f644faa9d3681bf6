import type { NextConfig } from 'next';

const config: NextConfig = {
  pageExtensions: ['ts', 'tsx'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  htmlLimitedBots: /.*/, // metadata in the head for everybody, not streamed into the body
  skipTrailingSlashRedirect: true, // the document server answers the one spelling of an address in one hop
  typescript: { ignoreBuildErrors: true }, // `npm test` checks the types of everything, tests included; a start waits for neither
  images: { unoptimized: true },
  // One route for each kind of address that ends in what it is: /world/feed.xml, /world/treaties/a-story.md
  rewrites: async () => ({
    beforeFiles: [
      { source: '/feed.:format(xml|atom|json)', destination: '/feeds/:format' },
      { source: '/:path*/feed.:format(xml|atom|json)', destination: '/feeds/:format/:path*' },
      { source: '/:section/:category/:slug.md', destination: '/markdown/:section/:category/:slug' },
    ],
    afterFiles: [],
    fallback: [],
  }),
  turbopack: {
    root: import.meta.dirname,
    rules: { '*.mdx': { loaders: ['./components/standing/mdx-loader.mjs'], as: '*.js' } },
  },
};

export default config;
