import { expect, it } from 'vitest'
import { panels } from '@/panels'
import { pages } from '@/pages/pages'
import { panelPlaces } from '../../tools/panel-places'

const places = panelPlaces()

it('knows pages of the navigation and registered panels alone', () => {
  const ids = panels.map(({ id }) => id)
  expect(pages.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(places)))
  expect(ids).toEqual(expect.arrayContaining(Object.values(places).flat()))
})

it('finds the panels where the pages place them', () => {
  expect(places.overview).toContain('ranked-completion')
  expect(places.checks).toEqual(expect.arrayContaining(['check-results', 'finding-list']))
})
