/** Pages that stand beside the sections, as the foot of every page lists them. */
export const LISTS = [
  { title: 'Latest', href: '/latest' },
  { title: 'Archive', href: '/archive' },
  { title: 'Topics', href: '/topics' },
  { title: 'Authors', href: '/authors' },
  { title: 'Feeds', href: '/feeds' },
] as const;

/** What a reader who wants to check us looks for first. */
export const SERVICE = [
  { title: 'Corrections', href: '/corrections' },
  { title: 'How we work', href: '/about' },
  { title: 'Archive', href: '/archive' },
] as const;

export const STANDING = [
  { title: 'About', href: '/about' },
  { title: 'Ethics', href: '/ethics' },
  { title: 'Corrections', href: '/corrections' },
  { title: 'Privacy', href: '/privacy' },
  { title: 'Accessibility', href: '/accessibility' },
  { title: 'Contact', href: '/contact' },
  { title: 'Style guide', href: '/style-guide' },
] as const;
