import tseslint from 'typescript-eslint';

/** Folders in the order data flows; none may import a later one, nor Astro. */
const flow = ['registry', 'addresses', 'citations', 'checker', 'watch'];

function directionOf(folder) {
  const later = flow.slice(flow.indexOf(folder) + 1);
  const patterns = [
    {
      group: ['astro', 'astro/*', 'astro:*', '@astrojs/*'],
      message: 'Esta carpeta no conoce Astro.',
    },
    {
      group: ['**/components/**', '**/layout/**', '**/pages/**', '**/scripts/**', '~/*'],
      message: 'Esta carpeta no conoce el sitio ni los comandos.',
    },
    ...(later.length > 0
      ? [
          {
            group: later.map((name) => `**/${name}/**`),
            message: 'Los datos fluyen registry → addresses → citations → checker.',
          },
        ]
      : []),
  ];
  return {
    files: [`src/${folder}/**/*.ts`],
    ignores: ['src/checker/integration.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

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
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  ...flow.map(directionOf),
);
