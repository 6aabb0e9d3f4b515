import { createApp, shallowRef } from 'vue'
import type { RouterHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import App from '../App.vue'
import { openingScope } from '../domain/opening-scope'
import { formatScope } from '../domain/scope'
import { PICTURE_STEP } from '../panels/picture-width'
import { openRouter } from '../router'
import type { Writing } from '../session/keeping/leave-visit'
import type { WrittenPage } from '../session/opening-page'
import type { Session } from '../session/session'
import { initialState, type SessionState } from '../session/state'

/** Of a page that goes nowhere; the router's own memory would be loaded before the first chart. */
const standing: RouterHistory = {
  base: '',
  location: '/',
  state: {},
  push: () => undefined,
  replace: () => undefined,
  go: () => undefined,
  listen: () => () => undefined,
  createHref: (location) => `#${location}`,
  destroy: () => undefined,
}

/**
 * 总览 as it opens, drawn by the site's own components from answers that were there beforehand.
 *
 * @throws RangeError when a panel asks what has no answer: the page would not be whole.
 */
export async function writtenPage({
  report,
  rows,
  defaultYear,
}: Pick<Writing, 'report' | 'rows' | 'defaultYear'>): Promise<
  Pick<WrittenPage, 'addresses' | 'html' | 'step'>
> {
  const state: SessionState = {
    ...initialState,
    phase: 'prepared',
    report: { ...initialState.report, ...report },
    defaultYear,
  }
  const scope = openingScope({ ...report, wantedYear: defaultYear })
  const whole = `/overview?${new URLSearchParams(formatScope(scope))}`
  const router = openRouter(standing)
  await router.push(whole)
  let isWhole = true
  const session: Partial<Session> = {
    async run(statement) {
      const found = rows(statement)
      isWhole &&= found !== null
      if (found === null) throw new RangeError('a panel of the opening page has no answer')
      return found
    },
    begin: () => undefined,
    picture: () => null,
  }
  const view = { session: session as Session, state: shallowRef(state) }
  const html = await renderToString(createApp(App, { view }).use(router))
  if (!isWhole) throw new RangeError('the opening page is not whole')
  return { addresses: ['', '/', '/overview', whole], html, step: PICTURE_STEP }
}
