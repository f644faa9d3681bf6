/** Names of the faces that come with the site, apart from their files: what names them need not read them. */
export const FAMILIES = { serif: 'Source Serif 4', sans: 'Noto Sans KR' } as const;
