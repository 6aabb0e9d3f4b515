import { createApp, shallowRef } from 'vue'
import App from './App.vue'
import { openRouter } from './router'
import { startSession } from './session/session'
import { initialState } from './session/state'
import { takeOver } from './take-over'
import './styles.css'

// `browser-check.js` ran first and has already told the reader what is missing.
if (document.documentElement.dataset.unsupported === undefined) {
  const state = shallowRef(initialState)
  const session = startSession({
    build: __BUILD_ID__,
    openEngine: async () => (await import('./engine')).openEngine(),
    onChange: (next) => (state.value = next),
  })
  takeOver(createApp(App, { view: { session, state } }).use(openRouter()))
}
