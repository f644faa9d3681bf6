/**
 * The tables of the index. All of it is derived and can be deleted at any time. Rows of content (`section` … `article`)
 * are the last good version of each file; `file` and what hangs on it describe the version that is there now.
 */
export const TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- what is in the source -----------------------------------------------------------------------------------------------
CREATE TABLE file (
  path TEXT PRIMARY KEY, kind TEXT, slug TEXT,
  hash TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE problem (
  path TEXT NOT NULL, line INTEGER NOT NULL, column INTEGER NOT NULL, severity TEXT NOT NULL, code TEXT NOT NULL,
  message TEXT NOT NULL,
  stage TEXT NOT NULL -- 'file': seen in the file alone; 'edition': seen beside the others
);
CREATE INDEX problem_path ON problem (path, stage);
-- names that a file uses, and names that a file answers to
CREATE TABLE reference (
  path TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, line INTEGER NOT NULL, column INTEGER NOT NULL, code TEXT NOT NULL
);
CREATE INDEX reference_path ON reference (path);
CREATE INDEX reference_target ON reference (kind, value);
CREATE TABLE target (
  kind TEXT NOT NULL, value TEXT NOT NULL, path TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '', -- what users of the name depend on: a category's section
  PRIMARY KEY (kind, value, path)
) WITHOUT ROWID;
CREATE INDEX target_path ON target (path);
-- articles that are known by their frontmatter alone: their bodies are still to be checked, newest first
CREATE TABLE unchecked (published INTEGER NOT NULL, path TEXT NOT NULL, PRIMARY KEY (published DESC, path)) WITHOUT ROWID;
CREATE INDEX unchecked_path ON unchecked (path);

-- what is served ------------------------------------------------------------------------------------------------------
CREATE TABLE site (path TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE section (slug TEXT PRIMARY KEY, path TEXT NOT NULL, position REAL NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE author (slug TEXT PRIMARY KEY, path TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE topic (slug TEXT PRIMARY KEY, path TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE front (slug TEXT PRIMARY KEY, path TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE page (slug TEXT PRIMARY KEY, path TEXT NOT NULL, data TEXT NOT NULL, source BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE picture (path TEXT PRIMARY KEY, hash TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE data_table (path TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX picture_hash ON picture (hash, path);

CREATE TABLE article (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, path TEXT NOT NULL UNIQUE, hash TEXT NOT NULL,
  status TEXT NOT NULL, published INTEGER NOT NULL, -- milliseconds since the epoch
  section TEXT NOT NULL, category TEXT NOT NULL,    -- of its address
  story_id TEXT NOT NULL,                           -- what feeds know it by, whatever its address
  word_count INTEGER, minutes INTEGER,              -- absent until its body is checked
  data TEXT NOT NULL
);
CREATE INDEX article_published ON article (published);
-- the text that the article was read from, deflated: the file may have changed since, or be broken
CREATE TABLE article_source (article INTEGER PRIMARY KEY, source BLOB NOT NULL);
CREATE VIRTUAL TABLE article_text USING fts5 (
  headline, standfirst, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
-- the pictures of the version that is served, which its file may have left behind
CREATE TABLE shown_picture (path TEXT NOT NULL, slug TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (path, slug)) WITHOUT ROWID;
CREATE INDEX shown_picture_slug ON shown_picture (slug);
CREATE TABLE alias (alias TEXT PRIMARY KEY, slug TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX alias_slug ON alias (slug);
-- names that stories had in the history of their repository, and the first that each of them had
CREATE TABLE moved (old TEXT PRIMARY KEY, slug TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX moved_slug ON moved (slug);
CREATE TABLE first_name (slug TEXT PRIMARY KEY, first TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE translation (slug TEXT PRIMARY KEY, original TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX translation_original ON translation (original);
-- every list that a story is in, newest first: a page of a list, a count and a neighbour are each one range of this
CREATE TABLE listing (
  list TEXT NOT NULL, key TEXT NOT NULL, published INTEGER NOT NULL, slug TEXT NOT NULL,
  modified INTEGER NOT NULL, -- when the story was published, updated or corrected last
  language TEXT,             -- with its script, of a story that names it; the others are in the site's
  PRIMARY KEY (list, key, published DESC, slug)
) WITHOUT ROWID;
CREATE INDEX listing_language ON listing (list, key, language, published DESC, slug) WHERE language IS NOT NULL;
CREATE INDEX listing_slug ON listing (slug);
-- when stories were taken out of lists, so that a list's own last change is known
CREATE TABLE withdrawal (
  list TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL, slug TEXT NOT NULL, PRIMARY KEY (list, key, at, slug)
) WITHOUT ROWID;
CREATE INDEX withdrawal_slug ON withdrawal (slug);
-- corrections and announced changes, newest first
CREATE TABLE change (
  at INTEGER NOT NULL, slug TEXT NOT NULL, kind TEXT NOT NULL, at_text TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX change_kind ON change (kind, at DESC);
CREATE INDEX change_at ON change (at DESC);
CREATE INDEX change_slug ON change (slug);

-- The one selector of what is public. Everything that leaves the site is read through these two. now() is the reader's
-- clock, in milliseconds since the epoch; listings are of ready stories only.
CREATE VIEW public_article AS SELECT * FROM article WHERE status = 'ready' AND published <= now();
CREATE VIEW public_listing AS SELECT * FROM listing WHERE published <= now();
`;
