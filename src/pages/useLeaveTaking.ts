import { onBeforeUnmount, onMounted, watch } from 'vue'
import { useScope } from '@/composables/useScope'
import { useSession } from '@/composables/useSession'
import { useTheme } from '@/composables/useTheme'

/** In ms without a change of view: the reader looks, and the page has time. */
const QUIET = 2000

/** Leaves answers and pictures for the next visit, whenever the view rests and when the page goes. */
export function useLeaveTaking(): void {
  const { session, state } = useSession()
  const { scope } = useScope()
  const { theme } = useTheme()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function leave() {
    clearTimeout(timer)
    timer = undefined
    const { report, phase, defaultYear } = state.value
    if (phase !== 'ready') return
    const themes = [...new Set([theme.value, 'light', 'dark'] as const)]
    await session.keepVisit(async (seen) => {
      const { takeLeave } = await import('@/panels/leave-taking')
      return takeLeave({
        engine: session,
        holdings: { ...report, wantedYear: defaultYear },
        scope: scope.value,
        seen,
        isOnPage: (panel) => document.querySelector(`[data-panel="${panel}"] .picture`) !== null,
        themes,
      })
    })
  }
  // A disk that is full and a figure that cannot be computed are said elsewhere: here nothing is left.
  const tryToLeave = () => void leave().catch(() => undefined)
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(tryToLeave, QUIET)
  }
  watch(() => [state.value.revision, state.value.keeping, scope.value, theme.value], wait)
  onMounted(() => {
    wait()
    // A slow computer draws a chart after the view has rested.
    session.onOtherChart(wait)
  })
  whenHidden(() => {
    if (timer !== undefined) tryToLeave()
  })
}

function whenHidden(act: () => void): void {
  const onChange = () => {
    if (document.visibilityState === 'hidden') act()
  }
  onMounted(() => document.addEventListener('visibilitychange', onChange))
  onBeforeUnmount(() => document.removeEventListener('visibilitychange', onChange))
}
