import type { App } from 'vue'

/** In ms: a page that has not its answers by then takes over as it is. */
const PATIENCE = 3000

/**
 * Puts the app on the page; where `src/start/opening.js` has shown the opening page, in its place
 * at once, when the app has come as far.
 */
export function takeOver(app: App): void {
  const opening = document.getElementById('opening')
  const place = document.getElementById('app')
  if (!opening || !place) {
    app.mount('#app')
    return
  }
  const root = document.createElement('div')
  app.mount(root)
  const isAsFar = () =>
    root.querySelector('.headline') !== null &&
    root.querySelector('.skeleton, .waiting') === null &&
    // Pictures that have still to be fetched: they would leave a gap.
    opening.querySelector('[data-file]') === null
  const settle = () => {
    observer.disconnect()
    clearTimeout(timer)
    removeEventListener('hashchange', settle)
    root.id = place.id
    place.replaceWith(root)
    opening.remove()
  }
  const observer = new MutationObserver(() => isAsFar() && settle())
  for (const page of [root, opening])
    observer.observe(page, { childList: true, subtree: true, attributes: true })
  const timer = setTimeout(settle, PATIENCE)
  // The reader has gone to another page.
  addEventListener('hashchange', settle)
}
