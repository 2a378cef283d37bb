import js from '@eslint/js'
import regexp from 'eslint-plugin-regexp'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist/', 'bench/dist/', 'coverage/', '.stryker/', 'fixtures/'] },
  js.configs.recommended,
  // Patterns that a hostile body could make superlinear, and patterns that do not say what they mean.
  regexp.configs['flat/recommended'],
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.tests.json', tsconfigRootDir: import.meta.dirname }
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return findings.refuse(…)`: the step ends here, with nothing to hand over.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Enums of character codes are compared with what `charCodeAt` gives.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // One word per thing: a codec and the type that it decodes to share their name.
      '@typescript-eslint/no-redeclare': 'off',
      // The name of a member that is only counted.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }]
    }
  },
  {
    // They run the code of pages.
    files: ['tests/readme.test.ts', 'tests/support/blocks.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' }
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/host-node/**', 'src/http/file/**'],
    rules: {
      // The shared rules leave out patterns that are superlinear only when searched for from every place.
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'no-restricted-globals': ['error', 'Buffer', 'process', 'console'],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'fp-ts', message: 'Six times the start-up: import fp-ts/lib/Either.js.' },
            { name: 'fp-ts/Either', message: 'Native ESM cannot import it: import fp-ts/lib/Either.js.' }
          ],
          patterns: [{ group: ['node:*'], message: 'The core runs wherever JavaScript does.' }]
        }
      ]
    }
  },
  {
    // Users lower the library to ES5 and ES2015. What ES2020 lacks does not compile; this compiles, and breaks when lowered.
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'BinaryExpression[operator="**"]',
          message: 'Lowered to Math.pow, which throws for a bigint.'
        },
        { selector: 'Literal[bigint]', message: 'A syntax error below ES2020: call BigInt.' },
        {
          selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
          message: 'Lookbehind is a syntax error in Safari before 16.4, and nothing lowers it.'
        }
      ]
    }
  },
  {
    // Their types come from packages that only they install; their own compilers check them, `npm run test:package`.
    files: ['tests/installed/apps/**/*.ts', 'examples/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    // A module of Nest.
    rules: { '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }] }
  },
  {
    files: ['tests/installed/apps/**/*.js'],
    languageOptions: { globals: { require: 'readonly', __dirname: 'readonly', document: 'readonly' } }
  },
  {
    files: ['examples/egg/**/*.js'],
    languageOptions: { globals: { require: 'readonly', __dirname: 'readonly', exports: 'writable' } }
  },
  {
    files: ['tests/installed/apps/jsdom/*.test.cjs'],
    languageOptions: {
      globals: { require: 'readonly', Buffer: 'readonly', it: 'readonly', expect: 'readonly' }
    }
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        module: 'writable',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly'
      }
    }
  }
)
