import { effectScope, nextTick, shallowRef } from 'vue'
import { expect, it } from 'vitest'
import { useLoadable } from '@/composables/useLoadable'

/** Answers that the test hands out in an order of its own. */
function asked() {
  const waiting = new Map<string, (answer: string) => void>()
  const load = (question: string) =>
    new Promise<string>((resolve) => waiting.set(question, resolve))
  return { load, answer: (question: string) => waiting.get(question)?.(`${question}!`) }
}

it('never lets an answer that was overtaken replace a newer one', async () => {
  const { load, answer } = asked()
  const question = shallowRef('old')
  const scope = effectScope()
  const { current } = scope.run(() => useLoadable(() => question.value, load))!
  question.value = 'new'
  await nextTick()
  answer('new')
  await nextTick()
  answer('old')
  await nextTick()
  expect(current.value).toEqual({ state: 'ready', value: 'new!' })
  scope.stop()
})

it('keeps the last answer while the next one is on its way', async () => {
  const { load, answer } = asked()
  const question = shallowRef('a')
  const scope = effectScope()
  const { current } = scope.run(() => useLoadable(() => question.value, load))!
  answer('a')
  await nextTick()
  question.value = 'b'
  await nextTick()
  expect(current.value).toEqual({ state: 'ready', value: 'a!' })
  scope.stop()
})
