import tseslint from 'typescript-eslint';

/**
 * The folders of the core in the order in which they may know each other: each imports only itself and those before it.
 * ARCHITECTURE.md draws the same picture. `anchor` and `recognize` stand side by side.
 */
const layers = [
  ['text'],
  ['syntax'],
  ['model'],
  ['anchor', 'recognize'],
  ['amounts'],
  ['workspace'],
  ['annotate'],
  ['rules'],
  ['features'],
];

const directions = layers.flatMap((layer, level) =>
  layer.map((folder) => {
    const later = layers.slice(level + 1).flat();
    const beside = layer.filter((other) => other !== folder);
    return {
      files: [`server/core/${folder}/**/*.ts`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              ...forbidden(folder, [...later, ...beside]),
              {
                group: ['**/analysis'],
                message: 'analysis.ts is the door from outside; nothing inside the core goes through it.',
              },
              ...coreOutsiders(),
            ],
          },
        ],
      },
    };
  }),
);

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', '**/generated/**', '.vscode-test/**', 'test/bench/peers/**'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Offsets and counts stand in messages as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['server/core/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: coreOutsiders() }] },
  },
  ...directions,
  {
    files: ['server/core/**/*.ts'],
    ignores: ['server/core/syntax/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/^(yaml|js-yaml|@citation-js.+)$/]',
          message: 'core/syntax is the only importer of parsers.',
        },
      ],
    },
  },
  {
    // Index arithmetic on typed arrays and strings: with noUncheckedIndexedAccess every read in these loops is an assertion.
    files: ['server/core/{text,recognize,anchor,amounts}/**/*.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['client/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/server/core/*', '**/server/cli/*', '**/server/files/*', '**/server/network/*'],
              message: 'The client knows only the server’s protocol.',
            },
          ],
        },
      ],
    },
  },
);

/** @param {string} folder @param {readonly string[]} others */
function forbidden(folder, others) {
  if (others.length === 0) return [];
  const group = others.flatMap((other) => [`../${other}/*`, `../../${other}/*`]);
  return [
    { group, message: `core/${folder} must not know these: imports run one way, see ARCHITECTURE.md.` },
  ];
}

/** What no file of the core may import; the compiler sees to Node's and the browser's names. */
function coreOutsiders() {
  return [
    { group: ['vscode', 'vscode-*', 'node:*'], message: 'The core knows neither VS Code nor LSP nor Node.' },
    {
      group: ['**/lsp/*', '**/cli/*', '**/files/*', '**/network/*', '**/client/*'],
      message: 'The core knows nothing of what is built on it.',
    },
  ];
}
