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
  turbopack: {
    root: import.meta.dirname,
    rules: { '*.mdx': { loaders: ['./components/standing/mdx-loader.mjs'], as: '*.js' } },
  },
};

export default config;
