/** Who may import whom. A room sees itself and what is listed; main.ts, App.vue and router.ts see all. */
const rooms = {
  domain: [],
  ingest: ['domain'],
  engine: ['domain'],
  export: ['domain'],
  offline: [],
  metrics: ['domain', 'engine'],
  checks: ['domain', 'engine', 'metrics'],
  views: ['domain', 'engine', 'metrics', 'checks'],
  panels: ['domain', 'engine', 'metrics', 'checks', 'export', 'composables', 'ui'],
  composables: ['domain', 'engine', 'export', 'offline', 'session'],
  ui: ['domain'],
  pages: ['domain', 'export', 'composables', 'ui', 'metrics', 'checks', 'views', 'panels'],
  session: ['domain', 'ingest', 'engine', 'checks', 'export', 'panels'],
}

/** Rooms that know nothing of Vue, so that they run in workers, in Node and in tests as they are. */
const plainRooms = ['domain', 'ingest', 'engine', 'metrics', 'checks', 'views', 'export', 'offline']

/** Libraries that one place wraps, so that replacing one is a change in one place. */
const wrapped = {
  '@duckdb/duckdb-wasm': '^src/engine/',
  'apache-arrow': '^src/engine/',
  papaparse: '^(src/(ingest|session)|tools)/',
  'vue-echarts': '^src/ui/',
  'reka-ui': '^src/ui/',
}

const error = (name, from, to) => ({ name, severity: 'error', from, to })
/** Also matches an import with a query (`…?url`), which Vite resolves and this tool does not. */
const npm = (library) => `(^|node_modules/)(@types/)?${library}(/|$)`

export default {
  forbidden: [
    error('no-cycles', {}, { circular: true }),
    // What the measurements are compared with has a package of its own, which `npm ci` leaves out.
    error(
      'resolvable',
      { pathNot: '^tests/bench/peers/' },
      { couldNotResolve: true, pathNot: '\\?(url|raw|worker)$' },
    ),
    ...Object.entries(rooms).map(([room, allowed]) =>
      error(
        `room-${room}`,
        { path: `^src/${room}/` },
        { path: '^(src|tools)/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
      ),
    ),
    error(
      'session-takes-queries-only',
      { path: '^src/session/' },
      { path: '^src/panels/', pathNot: '/query\\.ts$' },
    ),
    error('tools-draw-nothing', { path: '^tools/' }, { path: '^src/(pages|ui)/' }),
    error('site-imports-no-tests', { path: '^(src|tools)/' }, { path: '^tests/' }),
    error('domain-is-plain-typescript', { path: '^src/domain/' }, { pathNot: '^(src|tools)/' }),
    error(
      'vue-stays-out',
      { path: `^src/(${plainRooms.join('|')})/` },
      { path: npm('(vue|@vue/[^/]+|vue-router)') },
    ),
    ...Object.entries(wrapped).map(([library, home]) =>
      error(
        `wrapped-${library.replace('@', '').replace('/', '-')}`,
        { path: '^(src|tools)/', pathNot: home },
        { path: npm(library) },
      ),
    ),
    // A panel's chart returns a typed option; src/ui draws it on the page, tools for the build.
    error(
      'wrapped-echarts',
      { path: '^src/', pathNot: '^src/ui/' },
      { path: npm('echarts'), dependencyTypesNot: ['type-only'] },
    ),
    error(
      'echarts-types',
      { path: '^src/', pathNot: '^src/(ui|panels)/' },
      { path: npm('echarts') },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: 'node_modules',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
