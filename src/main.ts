import { createApp, shallowRef } from 'vue'
import App from './App.vue'
import { router } from './router'
import { initialState, startSession } from './session/session'
import './styles.css'

// `browser-check.js` ran first and has already told the reader what is missing.
if (document.documentElement.dataset.unsupported === undefined) {
  const state = shallowRef(initialState)
  const session = startSession(
    async () => (await import('./engine')).openEngine(),
    (next) => (state.value = next),
  )
  createApp(App, { view: { session, state } }).use(router).mount('#app')
}
