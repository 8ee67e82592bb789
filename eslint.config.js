import tseslint from 'typescript-eslint';

/** The stages of the program, in order: a stage may import itself and those listed, never a later one. */
const mayImport = {
  diagnostics: ['lookup'],
  world: ['diagnostics'],
  fonts: ['diagnostics', 'world', 'lookup'],
  records: ['diagnostics', 'world', 'lookup'],
  register: ['diagnostics', 'records', 'output'],
  language: ['diagnostics'],
  document: ['diagnostics', 'fonts', 'lookup'],
  compose: ['diagnostics', 'world', 'records', 'language', 'lookup'],
  markup: ['diagnostics', 'world', 'document', 'language', 'lookup'],
  pictures: ['diagnostics', 'world', 'document', 'lookup'],
  lookup: [],
  text: ['diagnostics', 'document', 'fonts', 'lookup'],
  render: ['diagnostics', 'document', 'text', 'fonts', 'lookup'],
  output: ['diagnostics', 'world'],
  verify: ['diagnostics', 'document', 'lookup'],
  signing: ['diagnostics'],
};

const layers = Object.entries(mayImport).map(([stage, allowed]) => ({
  files: [`src/${stage}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(?!${[stage, ...allowed].join('/|')}/)(${[...Object.keys(mayImport), 'batch', 'cli', 'pipeline'].join('|')})(/|\\.js)`,
            message: `src/${stage} may import only ${[stage, ...allowed].join(', ')} (ARCHITECTURE.md).`,
          },
        ],
      },
    ],
  },
}));

/** Beside the stages: many papers at once, by way of the pipeline. */
const batch = {
  files: ['src/batch/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^(\\.\\./)+cli/', message: 'src/batch may not import the command line.' },
        ],
      },
    ],
  },
};

const siblings = [
  ['pdf', 'docx|pptx|debug'],
  ['docx', 'pdf|pptx|debug'],
  ['pptx', 'pdf|docx|debug'],
  ['debug', 'pdf|docx|pptx'],
].map(([renderer, others]) => ({
  files: [`src/render/${renderer}/**/*.ts`],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: `ImportDeclaration[source.value=/^(\\.\\.\\x2F)+(${others})\\x2F/]`,
        message: `A renderer does not import another renderer (ARCHITECTURE.md).`,
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', 'coverage', 'bench/node_modules'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
    },
  },
  // Node takes no other for the script of a snapshot.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    // Declarations of packages without types name classes that exist only there.
    files: ['**/*.d.ts'],
    rules: {
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  ...layers,
  batch,
  ...siblings,
);
