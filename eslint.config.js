import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import compat from 'eslint-plugin-compat'
import vue from 'eslint-plugin-vue'
import * as espree from 'espree'

const classicScripts = 'src/start/*.js'

/** An intranet is plain http, where these do not exist; what else is absent there has a fallback. */
const absentOnPlainHttp = [
  ['crypto', 'subtle'],
  ['crypto', 'randomUUID'],
  ['navigator', 'locks'],
  ['navigator', 'serviceWorker'],
].map(([object, property]) => ({ object, property, message: 'Absent in an insecure context.' }))

/** Web APIs that at least one browser of package.json lacks and eslint-plugin-compat does not know. */
const tooNew = [
  { object: 'AbortSignal', property: 'any' },
  { object: 'URL', property: 'canParse' },
  { object: 'URL', property: 'parse' },
  { property: 'checkVisibility' },
  { property: 'showOpenFilePicker' },
  { property: 'showPopover' },
  { property: 'showSaveFilePicker' },
  { property: 'startViewTransition' },
].map((restriction) => ({ ...restriction, message: 'Newer than the browsers of package.json.' }))

export default defineConfigWithVueTs(
  { ignores: ['dist/**', 'test-results/**', 'playwright-report/**', 'tests/bench/peers/**'] },
  vue.configs['flat/recommended'],
  vueTsConfigs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'vue/no-v-html': 'error',
      // Layout is Prettier's.
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
    },
  },
  {
    // Web APIs are held to the browserslist of package.json; what is newer in the language itself
    // (Promise.withResolvers, Object.groupBy …) is unknown to tsconfig's ES2022 library.
    files: ['src/**'],
    extends: [compat.configs['flat/recommended']],
    settings: { lintAllEsApis: true },
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'CloseWatcher', 'navigation', 'scheduler'],
      'no-restricted-properties': ['error', ...absentOnPlainHttp, ...tooNew],
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
    },
  },
  {
    // Only where the context is secure: the room asks first.
    files: ['src/offline/**'],
    rules: { 'no-restricted-properties': ['error', ...tooNew] },
  },
  {
    // A chart's option is one literal.
    files: ['src/panels/*/chart.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true }] },
  },
  {
    files: ['src/**/*.vue'],
    rules: { 'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    // It runs in browsers that understand nothing newer than ES5.
    files: [classicScripts],
    languageOptions: { parser: espree, ecmaVersion: 5, sourceType: 'script' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }],
      'compat/compat': 'off',
      'max-lines-per-function': 'off',
      'no-var': 'off',
      'prefer-const': 'off',
      'prefer-rest-params': 'off',
    },
  },
)
