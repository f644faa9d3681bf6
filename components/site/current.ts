/** Where on the site a page stands: which entries of the navigation to mark. */
export interface Current {
  /** Slug of the section. */
  section?: string | undefined;
  /** Slug of the category. */
  category?: string | undefined;
  /** The page is that very front, and not something below it. */
  exact?: boolean | undefined;
}

/** The value of `aria-current` on a link to a section. */
export function markSection(current: Current, section: string): 'page' | 'true' | undefined {
  if (current.section !== section) return undefined;
  return current.exact && current.category === undefined ? 'page' : 'true';
}

/** The value of `aria-current` on a link to a category. */
export function markCategory(current: Current, category: string): 'page' | 'true' | undefined {
  if (current.category !== category) return undefined;
  return current.exact ? 'page' : 'true';
}
