import { expect, it } from 'vitest'
import { pageRules } from '@/pages/briefing/page-rules'

it('prints A4 with the view at the head of every page and its number at the foot', () => {
  const rules = pageRules({ left: '绩镜 · 总览', right: '2026-11-22 18:25' })
  expect(rules).toContain('size: A4')
  expect(rules).toContain('@top-left { content: "绩镜 · 总览";')
  expect(rules).toContain('@top-right { content: "2026-11-22 18:25";')
  expect(rules).toContain('counter(page) " 页，共 " counter(pages)')
})

it('lets no department end the rule by its name', () => {
  const rules = pageRules({ left: '"; } </style> \\ \n局', right: '' })
  expect(rules).toContain('content: "\\22 ; } \\3c /style> \\5c  \\a 局";')
})
