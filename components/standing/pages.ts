/** Standing pages that are compiled with the site, by the name that is their address. */
import About, { frontmatter as about } from '#content/pages/about.mdx';
import Accessibility, { frontmatter as accessibility } from '#content/pages/accessibility.mdx';
import Contact, { frontmatter as contact } from '#content/pages/contact.mdx';
import Corrections, { frontmatter as corrections } from '#content/pages/corrections.mdx';
import Ethics, { frontmatter as ethics } from '#content/pages/ethics.mdx';
import Privacy, { frontmatter as privacy } from '#content/pages/privacy.mdx';
import StyleGuide, { frontmatter as styleGuide } from '#content/pages/style-guide.mdx';
import type { StandingPageName } from '#engine/schema/page.ts';
import type { StandingPage } from './standing-page.tsx';

export const standingPages: Record<StandingPageName, StandingPage> = {
  about: { ...about, Content: About },
  accessibility: { ...accessibility, Content: Accessibility },
  contact: { ...contact, Content: Contact },
  corrections: { ...corrections, Content: Corrections },
  ethics: { ...ethics, Content: Ethics },
  privacy: { ...privacy, Content: Privacy },
  'style-guide': { ...styleGuide, Content: StyleGuide },
};

export function isStandingPage(name: string): name is StandingPageName {
  return Object.hasOwn(standingPages, name);
}
