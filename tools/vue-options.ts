import type { Options } from '@vitejs/plugin-vue'

/**
 * Scoped styles by path alone, so that the page which the build writes down wears those of the
 * site. Nothing of the site uses Vue's options API.
 */
export const vueOptions: Options = {
  features: { componentIdGenerator: 'filepath', optionsAPI: false },
}
