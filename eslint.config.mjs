import astro from 'eslint-plugin-astro';
import esX from 'eslint-plugin-es-x';
import tseslint from 'typescript-eslint';

/** Folders that know nothing of Astro; what they may import of each other is in docs/architecture.md. */
const plain = ['registry', 'addresses', 'citations', 'checker', 'upkeep', 'watch'];
const withoutAstro = {
  files: plain.map((folder) => `src/${folder}/**/*.ts`),
  ignores: ['src/checker/integration.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ['astro', 'astro/*', 'astro:*', '@astrojs/*'],
            message: 'Esta carpeta no conoce Astro.',
          },
          {
            group: ['**/scripts/**'],
            message: 'Esta carpeta no conoce los comandos.',
          },
        ],
      },
    ],
  },
};

/**
 * Components: the rules that need no types, which the parser of Astro does not give; `astro check` has the types.
 * What Astro's own set names stays as it is, since it has the files of each part.
 */
const components = [
  {
    files: ['**/*.astro'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  ...astro.configs['flat/recommended'],
];

/** What the build itself writes in older words (`target: 'es2020'` in astro.config.mjs): syntax, and no more. */
const rewritten = [
  'no-class-instance-fields',
  'no-class-private-fields',
  'no-class-private-methods',
  'no-class-static-block',
  'no-class-static-fields',
  'no-logical-assignment-operators',
  'no-numeric-separators',
  'no-private-in',
];

/** Code that ships to the browser: what Chrome 80 runs. A build does not add `.at()` or `findLast` to it. */
const shipped = {
  files: [
    'src/search/**/*.ts',
    'src/text/**/*.ts',
    'src/citations/recognise/**/*.ts',
    'src/safe/{leave,discreet-mode,choices}.ts',
    'src/export/kit/{builder,builder-form,builder-words,templates,compose,plan}.ts',
    'src/export/docx/{controls,fill}.ts',
  ],
  // Run by the build alone.
  ignores: ['src/search/{pack,pack-text,write-index}.ts'],
  plugins: { 'es-x': esX },
  rules: {
    ...esX.configs['flat/restrict-to-es2020'].rules,
    ...Object.fromEntries(rewritten.map((rule) => [`es-x/${rule}`, 'off'])),
    // Safari before 16.4 does not read a file that holds one.
    'es-x/no-regexp-lookbehind-assertions': 'error',
    'no-restricted-properties': [
      'error',
      { property: 'replaceChildren', message: 'Chrome 86: usa textContent y append.' },
      { property: 'replaceAll', message: 'Chrome 85: usa replace con una expresión global.' },
    ],
  },
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.dist-*/**',
      '.astro/**',
      'coverage/**',
      'node_modules/**',
      'tests/fixtures/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Numbers in a template are the common case here: lines, columns, years.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `process.env['X']` is what `noPropertyAccessFromIndexSignature` asks for.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      // A fifth of the time, over code with hardly a class and no enumeration of its own.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  ...components,
  shipped,
  withoutAstro,
);
