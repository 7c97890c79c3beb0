/** Who may know whom. The rooms are the workspaces; see docs/architecture.md. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-circles', 'Two files that need each other are one.', {}, { circular: true }),
    rule(
      'domain-knows-nobody',
      'The domain has no Teams, no HTTP, no React.',
      { path: '^domain/' },
      { path: '^(bot|tab|functions|tools|e2e|bench|node_modules/(botbuilder|react|@fluentui|@azure))' },
    ),
    rule(
      'domain-core-without-fixtures',
      'Fixtures are for tests.',
      { path: '^domain/src/', pathNot: '\\.test\\.ts$' },
      { path: '^domain/testing/' },
    ),
    rule(
      'bot-knows-domain',
      'The bot depends on the domain only.',
      { path: '^bot/' },
      { path: '^(tab|functions|tools|e2e|bench)/' },
    ),
    rule(
      'functions-one-door',
      'What a timer sends is a card: deliver.ts is the one door to the bot.',
      { path: '^functions/' },
      { path: '^(tab|tools|e2e|bench)/|^bot/(?!src/deliver\\.ts)' },
    ),
    rule(
      'tab-knows-contract',
      'The tab sees the domain through its contract.',
      { path: '^tab/src/' },
      { path: '^(bot|functions|tools|e2e|bench)/|^domain/src/db/' },
    ),
    rule(
      'botbuilder-in-one-place',
      'botbuilder is no longer supported by its maker: one folder knows it.',
      { pathNot: '^(bot/src/teams/|bench/)' },
      { path: 'node_modules/botbuilder' },
    ),
    rule(
      'teamsfx-in-one-place',
      'teamsfx is no longer supported by its maker: one file of the tab and one of the functions know it.',
      { pathNot: '^(tab/src/auth/signIn\\.ts|functions/src/platform/graph/appTokens\\.ts)' },
      { path: 'node_modules/@microsoft/teamsfx' },
    ),
    rule(
      'scopes-are-minted-at-gates',
      'Authentication gates and timers mint scopes; nobody else.',
      {
        path: '^(domain|bot|functions|tab)/src/',
        pathNot:
          '\\.test\\.ts$|^domain/src/membership/identify\\.ts|^bot/src/(identity|delivery)/|^functions/src/(platform|timers)/',
      },
      { path: '^domain/src/membership/mintScope\\.ts' },
    ),
    rule(
      'pure-rules',
      'Rules decide on facts; they read nothing.',
      { path: '^domain/src/.*/rules\\.ts$' },
      { path: '^domain/src/db/(?!tables|questionTables|meetingTables)|/(commands|queries)/' },
    ),
    rule(
      'no-unresolved',
      'Every import exists.',
      {},
      { couldNotResolve: true, pathNot: '^@azure/functions-core$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^[a-zA-Z]+/dist/|/golden/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
