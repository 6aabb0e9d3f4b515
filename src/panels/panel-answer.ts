import type { Ref } from 'vue'
import { useLoaded } from '@/composables/useAnswer'
import { useSession } from '@/composables/useSession'
import { useSeenFirst } from '@/ui/useSeenFirst'
import type { Panel, PanelInput } from './panel'

/** A panel's answer: its first is asked for at once, later ones out of sight once the reader has paused. */
export function usePanelAnswer(
  panel: () => Panel,
  input: () => PanelInput,
  card: Readonly<Ref<HTMLElement | null>>,
) {
  const { session } = useSession()
  let hasAnswer = () => false
  const asked = useSeenFirst(input, card, (isSeen) => (isSeen || !hasAnswer() ? 0 : 2))
  const loaded = useLoaded(
    () => asked.value,
    (next) => panel().load(session, next),
  )
  hasAnswer = () => loaded.current.value.state === 'ready'
  return loaded
}
