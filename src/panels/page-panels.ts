import {
  inject,
  type InjectionKey,
  onBeforeUnmount,
  onMounted,
  provide,
  type ShallowRef,
  shallowRef,
} from 'vue'
import type { Panel } from './panel'

/** A panel where it stands on the page. */
export interface PagePanel {
  readonly panel: Panel
  readonly departmentId: () => string | null
  readonly element: HTMLElement
}

const key: InjectionKey<ShallowRef<readonly PagePanel[]>> = Symbol('page-panels')

export const providePagePanels = (): void => provide(key, shallowRef([]))

/**
 * The panels of the page that is shown, in the order in which they are read.
 * @throws when no ancestor called `providePagePanels`: the component tree is wired wrongly.
 */
export function usePagePanels(): ShallowRef<readonly PagePanel[]> {
  const panels = inject(key)
  if (!panels) throw new Error('usePagePanels() needs an ancestor that called providePagePanels()')
  return panels
}

/** Makes a panel known as long as its component is on the page. */
export function useOnPage(
  element: () => HTMLElement | null,
  what: Omit<PagePanel, 'element'>,
): void {
  const panels = usePagePanels()
  let own: PagePanel | null = null
  onMounted(() => {
    const root = element()
    if (root === null) return
    own = { ...what, element: root }
    panels.value = [...panels.value, own].sort(inReadingOrder)
  })
  onBeforeUnmount(() => (panels.value = panels.value.filter((one) => one !== own)))
}

const inReadingOrder = (a: PagePanel, b: PagePanel): number =>
  a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
