import { onBeforeUnmount, onMounted } from 'vue'

/** Takes the page's place: what lies beneath can neither be seen nor reached, and gets the focus back. */
export function useOverlay(
  name: 'presentation' | 'briefing',
  root: () => HTMLElement | null,
): void {
  let before: Element | null = null
  onMounted(() => {
    before = document.activeElement
    document.documentElement.dataset.overlay = name
    root()?.focus()
  })
  onBeforeUnmount(() => {
    delete document.documentElement.dataset.overlay
    if (before instanceof HTMLElement) before.focus()
  })
}
