/** The dependency rules of docs/architecture.md, checked by `npm run lint`. */
const only = (name, comment, to, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src', pathNot: allowed },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-is-pure',
      comment: 'core imports only core, zod and natural',
      severity: 'error',
      from: { path: '^src/core' },
      to: { pathNot: ['^src/core', 'node_modules/zod/', 'node_modules/natural/'] },
    },
    {
      name: 'widget-stands-alone',
      comment: 'browser code imports nothing from the rest but types',
      severity: 'error',
      from: { path: '^src/widget' },
      to: { pathNot: ['^src/widget'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'channels-do-not-meet',
      severity: 'error',
      from: { path: '^src/channels/([^/]+)/' },
      to: { path: '^src/channels/([^/]+)/', pathNot: '^src/channels/$1/' },
    },
    {
      name: 'only-app-joins',
      comment: 'channels, the conversation engine and the store are joined in app.ts',
      severity: 'error',
      from: { path: '^src', pathNot: ['^src/app\\.ts$', '^src/(channels|conversation|store)/'] },
      to: { path: '^src/(channels|conversation|store)/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'natural-in-one-folder',
      'language/ is the only importer of natural',
      'node_modules/natural/',
      '^src/core/language/',
    ),
    only(
      'botkit-in-one-folder',
      'Botkit can be replaced in conversation/',
      'node_modules/(botkit|botbuilder)',
      '^src/conversation/',
    ),
    only('sql-in-one-folder', 'SQL stays in store/', 'node_modules/(kysely|libsql|pg)/', '^src/store/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node'],
    },
  },
};
