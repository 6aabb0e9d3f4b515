import { expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { formatScope } from '@/domain/scope'
import { formatNeeds } from '@/domain/needs'
import { aScope } from './support/panels'

it('writes Chinese names into an address in ASCII alone', () => {
  const component = { template: '' }
  const routes = [{ path: '/departments/:id', name: 'department', component }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  const query = {
    ...formatScope(
      aScope({ indicator: '帮扶覆盖面', find: '“工会”', category: '党群', parent: '教育局' }),
    ),
    ...formatNeeds({ marks: ['aaaaaaaa'], files: '自评表（甲局）.xlsx' }),
  }
  const { href } = router.resolve({ name: 'department', params: { id: '总工会@440106' }, query })
  expect(href).toMatch(/^[\x21-\x7e]+$/)
  expect(router.resolve(href).query).toEqual(query)
  expect(router.resolve(href).params).toEqual({ id: '总工会@440106' })
})
