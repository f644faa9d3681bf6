/** Who publishes, and the policies that it publishes under. */
import type { NewsMediaOrganization } from 'schema-dts';
import type { SiteView } from '#engine/query/views.ts';
import { absolute } from '../absolute.ts';
import { cleanText } from '../clean-text.ts';

/** Policies of a news organisation, by their names in schema.org's vocabulary: site.yaml's `policies` may name each. */
export const POLICIES = [
  'actionableFeedbackPolicy',
  'correctionsPolicy',
  'diversityPolicy',
  'diversityStaffingReport',
  'ethicsPolicy',
  'masthead',
  'missionCoveragePrioritiesPolicy',
  'noBylinesPolicy',
  'ownershipFundingInfo',
  'publishingPrinciples',
  'unnamedSourcesPolicy',
  'verificationFactCheckingPolicy',
] as const;

/** Standing pages that every site has. */
const OWN: Partial<Record<(typeof POLICIES)[number], string>> = {
  correctionsPolicy: '/corrections',
  ethicsPolicy: '/ethics',
  publishingPrinciples: '/ethics',
};

export function describeOrganization(site: SiteView, origin: string): NewsMediaOrganization {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${origin}/#organization`,
    name: cleanText(site.publisher?.name ?? site.name),
    url: `${origin}/`,
    logo: { '@type': 'ImageObject', url: `${origin}/icon-512.png`, width: '512', height: '512' },
    ...policiesOf(site, origin),
  };
}

/** Where each policy is read; a policy that is written out in site.yaml itself is at no address. */
export function policiesOf({ policies = {} }: Pick<SiteView, 'policies'>, origin: string): Record<string, string> {
  const addresses = POLICIES.flatMap((name) => {
    const href = policies[name] ?? OWN[name];
    return href !== undefined && /^(?:\/|https?:)/.test(href) ? [[name, absolute(origin, href)] as const] : [];
  });
  return Object.fromEntries(addresses);
}
