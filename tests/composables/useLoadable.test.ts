import { effectScope, nextTick, type ShallowRef, shallowRef } from 'vue'
import { expect, it } from 'vitest'
import { useLoadable } from '@/composables/useLoadable'

/** Answers that the test hands out in an order of its own. */
function asked(question: ShallowRef<string>) {
  const log: string[] = []
  const waiting = new Map<string, { resolve: (answer: string) => void; reject: () => void }>()
  const load = (text: string) => {
    log.push(text)
    return new Promise<string>((resolve, reject) =>
      waiting.set(text, { resolve, reject: () => reject(new Error(text)) }),
    )
  }
  const scope = effectScope()
  const loadable = scope.run(() => useLoadable(() => question.value, load))!
  const settled = () => new Promise((done) => setTimeout(done, 0))
  return {
    ...loadable,
    log,
    async ask(...texts: readonly string[]) {
      for (const text of texts) {
        question.value = text
        await nextTick()
      }
    },
    async answer(text: string) {
      waiting.get(text)?.resolve(`${text}!`)
      await settled()
    },
    async fail(text: string) {
      waiting.get(text)?.reject()
      await settled()
    },
    stop: () => scope.stop(),
  }
}

it('answers in the order of the questions: an older answer never replaces a newer one', async () => {
  const { ask, answer, current, stop } = asked(shallowRef('old'))
  await ask('new')
  // The answer to the newer question cannot come first: it waits for the older one.
  await answer('new')
  expect(current.value).toEqual({ state: 'loading' })
  await answer('old')
  expect(current.value).toEqual({ state: 'ready', value: 'old!', question: 'old' })
  await answer('new')
  expect(current.value).toEqual({ state: 'ready', value: 'new!', question: 'new' })
  await answer('old')
  expect(current.value).toEqual({ state: 'ready', value: 'new!', question: 'new' })
  stop()
})

it('asks only the latest of the questions that came meanwhile', async () => {
  const { ask, answer, log, current, stop } = asked(shallowRef('90'))
  await ask('91', '92', '93')
  await answer('90')
  await answer('93')
  expect(log).toEqual(['90', '93'])
  expect(current.value).toMatchObject({ value: '93!' })
  stop()
})

it('keeps the last answer while the next one is on its way', async () => {
  const { ask, answer, current, stop } = asked(shallowRef('a'))
  await answer('a')
  await ask('b')
  expect(current.value).toEqual({ state: 'ready', value: 'a!', question: 'a' })
  stop()
})

it('shows a failure, unless a newer question is on its way, and asks again on demand', async () => {
  const { ask, answer, fail, retry, current, log, stop } = asked(shallowRef('a'))
  await ask('b')
  await fail('a')
  expect(current.value).toEqual({ state: 'loading' })
  await fail('b')
  expect(current.value).toMatchObject({ state: 'failed' })
  retry()
  expect(current.value).toEqual({ state: 'loading' })
  await answer('b')
  expect(current.value).toMatchObject({ state: 'ready', value: 'b!' })
  expect(log).toEqual(['a', 'b', 'b'])
  stop()
})

it('asks nothing more once its component is gone', async () => {
  const { ask, answer, log, current, stop } = asked(shallowRef('a'))
  await ask('b')
  stop()
  await answer('a')
  expect(log).toEqual(['a'])
  expect(current.value).toEqual({ state: 'loading' })
})
