import { defineConfig, type OxlintConfig } from 'oxlint';

/** Each as an error. */
const errors = (scope: string, names: string) =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [scope + name, 'error' as const]),
  );

/** Beside what oxlint calls correctness: what typescript-eslint calls strict and stylistic, types included. */
const strict: OxlintConfig['rules'] = {
  ...errors(
    'typescript/',
    `ban-ts-comment no-deprecated no-dynamic-delete no-empty-object-type no-explicit-any no-extraneous-class
    no-generated-empty-object-type no-invalid-void-type no-misused-promises no-mixed-enums no-namespace
    no-non-null-asserted-nullish-coalescing no-non-null-assertion no-require-imports
    no-unnecessary-boolean-literal-compare no-unnecessary-condition no-unnecessary-template-expression
    no-unnecessary-type-arguments no-unnecessary-type-assertion no-unnecessary-type-constraint
    no-unnecessary-type-conversion no-unnecessary-type-parameters no-unsafe-argument no-unsafe-assignment
    no-unsafe-call no-unsafe-enum-comparison no-unsafe-function-type no-unsafe-member-access no-unsafe-return
    only-throw-error prefer-literal-enum-member prefer-promise-reject-errors prefer-reduce-type-parameter
    prefer-return-this-type related-getter-setter-pairs require-await unified-signatures
    use-unknown-in-catch-callback-variable`,
  ),
  ...errors(
    'typescript/',
    `adjacent-overload-signatures array-type ban-tslint-comment class-literal-property-style
    consistent-generic-constructors consistent-indexed-object-style consistent-type-assertions
    consistent-type-definitions no-confusing-non-null-assertion no-inferrable-types
    non-nullable-type-assertion-style prefer-find prefer-for-of prefer-function-type prefer-includes
    prefer-nullish-coalescing prefer-optional-chain prefer-regexp-exec prefer-string-starts-ends-with`,
  ),
  ...errors(
    '',
    `no-array-constructor no-empty-function no-useless-constructor no-var prefer-const prefer-rest-params
    prefer-spread`,
  ),
  'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  'typescript/restrict-plus-operands': [
    'error',
    { allowAny: false, allowBoolean: false, allowNullish: false, allowNumberAndString: false },
  ],
  // Numbers in a template are the common case here: lines, columns, years.
  'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
  'no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
  'typescript/return-await': ['error', 'error-handling-correctness-only'],
  // What is sorted here are words that the type does not know to be there.
  'typescript/require-array-sort-compare': 'off',
  // Documents of others hold them.
  'no-control-regex': 'off',
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
};

/** Folders that know nothing of Astro; what they may import of each other is in docs/architecture.md. */
const plain = ['registry', 'addresses', 'citations', 'documents', 'checker', 'upkeep', 'watch'];

export default defineConfig({
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'oxc'],
  categories: { correctness: 'error' },
  env: { builtin: true },
  ignorePatterns: [
    'dist',
    '.dist-*',
    '.astro',
    'coverage',
    'tests/fixtures',
    // Old JavaScript on purpose.
    'scripts/preflight.cjs',
  ],
  rules: strict,
  overrides: [
    { files: ['tests/**/*.ts'], rules: { 'max-lines': 'off' } },
    {
      files: plain.map((folder) => `src/${folder}/**/*.ts`),
      excludeFiles: ['src/checker/integration.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: ['astro', 'astro/*', 'astro:*', '@astrojs/*'],
                message: 'Esta carpeta no conoce Astro.',
              },
              { group: ['**/scripts/**'], message: 'Esta carpeta no conoce los comandos.' },
            ],
          },
        ],
      },
    },
  ],
});
