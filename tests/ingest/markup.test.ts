import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toPlainText } from '@/ingest/markup'

it.each([
  ['完成率<90%的部门有3个，>95%的有2个', '完成率<90%的部门有3个，>95%的有2个'],
  ['a<b级以上>c', 'a<b级以上>c'],
  ['<p>第一段</p><p>第二段</p>', '第一段\n第二段'],
  ['第一行<br>第二行<br/>第三行', '第一行\n第二行\n第三行'],
  ['<ol style="list-style-type: none"> <li>1. 甲</li> <li>2. 乙</li> </ol>', '1. 甲\n2. 乙'],
  ['<ol><li>甲</li><li><p>乙</p></li></ol>', '1. 甲\n2. 乙'],
  ['<ol><li>甲</li></ol>中<ol><li>乙</li></ol>', '1. 甲\n中\n1. 乙'],
  ['<ol><li>甲<ul><li>子</li></ul></li><li>乙</li></ol>', '1. 甲\n子\n2. 乙'],
  ['<ol><li>（一）甲</li><li>（二）乙</li></ol>', '（一）甲\n（二）乙'],
  ['<ul><li>甲</li><li>乙</li></ul>', '甲\n乙'],
  ['<SPAN CLASS="a>b">粗</SPAN><b>体</b><o:p></o:p>', '粗体'],
  ['第一段\r\n第二段\n\n第三段', '第一段\n第二段\n第三段'],
  ['A&lt;B&nbsp;&amp;&#65;&#x42;&ldquo;好&rdquo;', 'A<B &AB“好”'],
  ['&lt;p&gt;&amp;lt;&unknown;&#0;&#xD800;', '<p>&lt;&unknown;&#0;&#xD800;'],
  ['<!-- 批注 -->正文', '正文'],
  ['<img src=x onerror=alert(1)>某局', '某局'],
  ['', ''],
])('reads %j', (source, text) => {
  expect(toPlainText(source)).toEqual({ text, droppedCode: false })
})

it.each([
  ['甲<script>alert("1")</script>乙', '甲 乙'],
  ['<style>p{}</style>甲', '甲'],
  ['甲<script>没有结尾', '甲没有结尾'],
])('leaves code out of %j and says so', (source, text) => {
  expect(toPlainText(source)).toEqual({ text, droppedCode: true })
})

it('leaves text without markup as it is', () => {
  const words = fc.array(
    fc.constantFrom('支出', '5.6万元', '<90%', '>', ' < ', '，', '“帮扶”', '&'),
  )
  fc.assert(
    fc.property(words, (parts) => {
      const text = `甲${parts.join('')}乙`
      expect(toPlainText(text).text).toBe(text)
    }),
  )
})

it('stays fast on unclosed tags', () => {
  const started = performance.now()
  toPlainText('<p "'.repeat(20_000))
  toPlainText('<script>'.repeat(5_000))
  expect(performance.now() - started).toBeLessThan(2_000)
})
