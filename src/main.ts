import { createApp, shallowRef } from 'vue'
import App from './App.vue'
import { openRouter } from './router'
import type { Writing } from './session/keeping/leave-visit'
import { startSession } from './session/session'
import { initialState } from './session/state'
import { takeOver } from './take-over'
import './styles.css'

async function openEngine() {
  const [{ takeDatabase }, engine] = await Promise.all([
    import('./start/early-engine'),
    import('./engine'),
  ])
  return engine.openEngine(takeDatabase())
}

async function writePage(writing: Writing) {
  const { leftPage } = await import('./start/left-page')
  return leftPage(writing)
}

// `browser-check.js` ran first and has already told the reader what is missing.
if (document.documentElement.dataset.unsupported === undefined) {
  const state = shallowRef(initialState)
  const session = startSession({
    build: __BUILD_ID__,
    openEngine,
    writePage,
    onChange: (next) => (state.value = next),
  })
  takeOver(createApp(App, { view: { session, state } }).use(openRouter()))
}
