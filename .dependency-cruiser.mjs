/** The one-way rule: content → engine → app → server → reader. ARCHITECTURE.md has the table; this refuses the rest. */

const FOLDERS = ['engine', 'discovery', 'components', 'app', 'server', 'elements', 'cli', 'drawings', 'fonts'];

/** What each folder may import of the others. */
const MAY_IMPORT = {
  engine: [],
  discovery: ['engine'],
  components: ['engine', 'discovery', 'content'],
  app: ['engine', 'discovery', 'components'],
  server: ['engine'],
  elements: [],
  cli: ['engine'],
  drawings: [],
  fonts: [],
};

/** Tests, and what tests stand on, may look anywhere. */
const TESTS = ['\\.test\\.tsx?$', '^engine/testing/'];

/** Whole files that a folder opens by their address, not by an import, are named in ARCHITECTURE.md. */
const oneWay = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `${folder}/ may import ${[...allowed, 'npm packages'].join(', ')}. Data flows one way: hand the value in as an argument, or move the code to the folder that owns it.`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: TESTS },
  to: {
    path: `^(?:${[...FOLDERS, 'content', 'e2e', 'bench'].filter((other) => other !== folder && !allowed.includes(other)).join('|')})/`,
  },
}));

export default {
  forbidden: [
    ...oneWay,
    {
      name: 'engine-knows-no-framework',
      comment: 'The engine runs without React and Next: return data, and let components/ render it.',
      severity: 'error',
      from: { path: '^engine/' },
      to: { path: '^node_modules/(?:next|react|react-dom)/' },
    },
    {
      name: 'pages-read-no-files',
      comment: 'Pages ask the engine: only it knows where an edition is.',
      severity: 'error',
      from: { path: '^(?:app|components|discovery)/', pathNot: '(?:\\.test\\.tsx?|mdx-loader\\.mjs)$' },
      to: { dependencyTypes: ['core'], path: '^(?:node:)?(?:fs|fs/promises|child_process|worker_threads|sqlite)$' },
    },
    {
      name: 'tests-alone',
      comment: 'What tests stand on is not part of the site.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: '^engine/testing/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or want a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file: delete it, or import it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(?:engine|discovery|components|server|elements)/',
        pathNot: ['\\.test\\.tsx?$', '\\.d\\.ts$', 'mdx-loader\\.mjs$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
