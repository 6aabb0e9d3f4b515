// Classic ES5, without dependencies: it must run where nothing else of the site does.
;(function () {
  'use strict'

  var root = document.documentElement
  var modern =
    '请用 Chrome 100、Edge 100、Firefox 115、Safari 16.4 或更新版本打开；' +
    '360、QQ、搜狗等双内核浏览器请切换到“极速模式”。'

  function applyTheme() {
    try {
      var theme = window.localStorage.getItem('jijing.theme')
      if (theme === 'light' || theme === 'dark' || theme === 'contrast') {
        root.setAttribute('data-theme', theme)
        return
      }
    } catch (refused) {
      // Storage is blocked: the system's own theme applies.
    }
    if (window.matchMedia && window.matchMedia('(prefers-color-scheme: dark)').matches) {
      root.setAttribute('data-theme', 'dark')
    }
  }

  function missingFeatures() {
    var checks = [
      ['Promise', 'Promise' in window],
      ['Proxy', 'Proxy' in window],
      ['BigInt', 'BigInt' in window],
      ['fetch', 'fetch' in window],
      ['Worker', 'Worker' in window],
      ['TextDecoder', 'TextDecoder' in window],
      ['ES 模块', 'noModule' in document.createElement('script')],
      ['ResizeObserver', 'ResizeObserver' in window],
      ['structuredClone', 'structuredClone' in window],
      ['CompressionStream', 'CompressionStream' in window],
      ['Object.hasOwn', 'hasOwn' in Object],
      [
        'CSS 变量',
        !!(window.CSS && window.CSS.supports && window.CSS.supports('color', 'var(--a)')),
      ],
    ]
    var missing = []
    for (var i = 0; i < checks.length; i += 1) {
      if (!checks[i][1]) missing.push(checks[i][0])
    }
    return missing
  }

  function reasonNotToStart() {
    if (document.documentMode || 'ActiveXObject' in window) {
      return ['当前浏览器使用的是 IE 内核，不能运行绩镜。', modern]
    }
    if (window.location.protocol === 'file:') {
      return [
        '网页是直接从文件夹打开的，浏览器不允许这样的网页读取程序和数据。',
        '请通过网页服务器打开（例如 npm start，或把整个目录放到单位内网网站上）。',
      ]
    }
    var missing = missingFeatures()
    if (missing.length > 0) {
      return ['当前浏览器版本过低，缺少：' + missing.join('、') + '。', modern]
    }
    return null
  }

  function whenBodyIsThere(act) {
    if (document.body && document.readyState !== 'loading') act()
    else if (document.addEventListener) document.addEventListener('DOMContentLoaded', act)
    else window.onload = act
  }

  function paragraph(text, style) {
    var element = document.createElement('p')
    element.style.cssText = style
    element.appendChild(document.createTextNode(text))
    return element
  }

  function hide(element) {
    if (element) element.style.display = 'none'
  }

  function explain(sentences) {
    if (root.getAttribute('data-unsupported')) return
    root.setAttribute('data-unsupported', 'true')
    whenBodyIsThere(function () {
      hide(document.getElementById('app'))
      hide(document.getElementById('opening'))
      var notice = document.createElement('div')
      notice.setAttribute('role', 'alert')
      notice.style.cssText =
        'max-width:640px;margin:64px auto;padding:24px;font:16px/1.8 "Microsoft YaHei",sans-serif;' +
        'color:#1b1f24;background:#fff;border:1px solid #2b5c8a'
      notice.appendChild(
        paragraph('绩镜没有启动', 'margin:0 0 8px;font-size:22px;font-weight:bold')
      )
      for (var i = 0; i < sentences.length; i += 1) {
        notice.appendChild(paragraph(sentences[i], 'margin:0 0 8px'))
      }
      document.body.appendChild(notice)
    })
  }

  function isMounted() {
    var app = document.getElementById('app')
    return !!(app && app.firstChild)
  }

  /** A script that does not load gives a plain event on its element, a syntax error an ErrorEvent. */
  function onError(event) {
    if (isMounted()) return
    var target = event.target
    if (target && target.tagName === 'SCRIPT') {
      explain([
        '网页程序没有载入：网络中断，或网站刚更新、文件不完整。',
        '请刷新本页；仍不行时请联系网站管理员。',
      ])
    } else if (event.error && event.error.name === 'SyntaxError') {
      explain(['当前浏览器读不懂网页程序，多半是版本过低。', modern])
    }
  }

  applyTheme()
  var reason = reasonNotToStart()
  if (reason) explain(reason)
  else window.addEventListener('error', onError, true)
})()
