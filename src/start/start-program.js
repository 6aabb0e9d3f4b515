// Fetches and starts the program and the engine of a built page, when `opening.js` says so.
;(function () {
  'use strict'

  var meta = document.querySelector('meta[name="program"]')
  if (!meta || document.documentElement.getAttribute('data-unsupported')) return
  var files = meta.content.split(' ')
  var engineFiles = meta.getAttribute('data-engine').split(' ')
  var needed = ['data/manifest.json', 'data/prepared/answers.json']
  var isStarted = false

  function addLink(rel, href, attributes) {
    var link = document.createElement('link')
    link.rel = rel
    link.crossOrigin = ''
    for (var name in attributes) link[name] = attributes[name]
    link.href = href
    return document.head.appendChild(link)
  }

  /** Resolves once it has run, or cannot. */
  function run(src) {
    return new Promise(function (resolve) {
      var script = document.createElement('script')
      script.type = 'module'
      script.crossOrigin = ''
      script.onload = script.onerror = resolve
      script.src = src
      document.body.appendChild(script)
    })
  }

  window.program = {
    build: meta.getAttribute('data-build'),
    isStarted: function () {
      return isStarted
    },
    /** What it needs is under way while it still loads itself. */
    fetch: function () {
      window.askedEarly = {}
      needed.forEach(function (path) {
        var asked = window.fetch(path, { cache: 'no-cache' })
        // Whoever takes it hears of a failure.
        asked['catch'](function () {})
        window.askedEarly[path] = asked
      })
      files.forEach(function (file) {
        addLink('preload', file, { as: 'script', fetchPriority: 'low' })
      })
      // Its later parts look for their styles' file by its name.
      var style = document.querySelector('style[data-file]')
      var link = addLink('stylesheet', style.getAttribute('data-file'), {})
      document.head.insertBefore(link, style.nextSibling)
    },
    /** In a worker of its own, beside the program; resolves when it is under way. */
    startEngine: function () {
      engineFiles.forEach(function (file) {
        addLink('modulepreload', file, {})
      })
      return run(engineFiles[0])
    },
    start: function () {
      if (isStarted) return
      isStarted = true
      run(files[0])
    },
  }
})()
