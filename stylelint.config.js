/** Styles are held to the browserslist of package.json. */
export default {
  plugins: ['stylelint-no-unsupported-browser-features'],
  overrides: [{ files: ['**/*.vue'], customSyntax: 'postcss-html' }],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': true,
    'no-duplicate-selectors': true,
    'property-no-unknown': true,
    'plugin/no-unsupported-browser-features': [
      true,
      {
        severity: 'error',
        ignorePartialSupport: true,
        // The build rewrites nesting for the browsers of vite.config.ts.
        ignore: ['css-nesting'],
      },
    ],
    // What the plugin cannot see.
    'at-rule-disallowed-list': ['property', 'scope', 'starting-style', 'view-transition'],
    'function-disallowed-list': ['anchor', 'color-mix', 'light-dark', 'linear'],
    'property-disallowed-list': [
      'anchor-name',
      'container',
      'container-name',
      'container-type',
      'field-sizing',
      'interpolate-size',
      'view-transition-name',
    ],
  },
}
