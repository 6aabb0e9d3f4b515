import type { Options } from '@vitejs/plugin-vue'

/** Scoped styles by path alone, so that the page which the build writes down wears those of the site. */
export const componentNames: Options = { features: { componentIdGenerator: 'filepath' } }
