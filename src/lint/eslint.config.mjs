// What our scripts keep to, beside what ESLint recommends: hooks and observers have one place, texts stand in the bundles.

import js from '@eslint/js';
import globals from 'globals';

const OTHERS_TEXT = {
  selector: ':matches(Literal[value=/[\\u0400-\\u04ff]/], TemplateElement[value.raw=/[\\u0400-\\u04ff]/])',
  message: 'Texts stand in i18n/webapps_*.properties.'
};
const ONE_HOOK = {
  selector: 'MemberExpression[object.name="XMLHttpRequest"], MemberExpression[object.name="window"][property.name=/^(fetch|angular)$/]',
  message: 'Only hook.js gets between the application and the server.'
};

export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { ecmaVersion: 2023, globals: globals.browser },
    rules: {
      'eqeqeq': 'error',
      'no-implicit-globals': 'error',
      'no-shadow': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error'
    }
  },
  // Own pages: plain scripts, but for what Camunda's applications use too.
  {
    files: ['src/main/resources/static/**/*.js'],
    ignores: ['**/find.js'],
    languageOptions: { sourceType: 'script' }
  },
  {
    files: ['src/main/resources/META-INF/**/*.js'],
    rules: {
      'no-restricted-globals': ['error', { name: 'MutationObserver', message: 'Only observer.js watches the page.' }],
      'no-restricted-syntax': ['error', OTHERS_TEXT, ONE_HOOK]
    }
  },
  { files: ['**/posiv/observer.js'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['**/posiv/hook.js'], rules: { 'no-restricted-syntax': ['error', OTHERS_TEXT] } }
];
