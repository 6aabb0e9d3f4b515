// Shows the opening page, which the build has written down with its figures, while the program
// that takes its place is still to be read. Runs behind the styles, at the end of the document.
;(function () {
  'use strict'

  var meta = document.querySelector('meta[name="program"]')
  if (!meta || document.documentElement.getAttribute('data-unsupported')) return
  var files = meta.content.split(' ')

  /** In ms: what has not come by then is left to the program. */
  var PATIENCE = 1500
  var needed = ['data/manifest.json', 'data/prepared/answers.json']
  var isStarted = false

  /** What the program needs is under way while it still loads itself. */
  function fetchProgram() {
    window.askedEarly = {}
    needed.forEach(function (path) {
      var asked = window.fetch(path, { cache: 'no-cache' })
      // Whoever takes it hears of a failure.
      asked['catch'](function () {})
      window.askedEarly[path] = asked
    })
    files.forEach(function (file) {
      var link = document.createElement('link')
      link.rel = 'preload'
      link.as = 'script'
      link.crossOrigin = ''
      link.fetchPriority = 'low'
      link.href = file
      document.head.appendChild(link)
    })
  }

  function start() {
    if (isStarted) return
    isStarted = true
    var script = document.createElement('script')
    script.type = 'module'
    script.crossOrigin = ''
    script.src = files[0]
    document.body.appendChild(script)
  }

  /** As the head of the page has asked for it already. */
  function read(path) {
    return window.fetch(path).then(function (response) {
      return response.ok ? response.json() : null
    })
  }

  /** The reader's own files, and a browser that hides whether there are any, are the program's. */
  function mayHoldFiles() {
    try {
      return window.localStorage.getItem('jijing.kept') !== null
    } catch (refused) {
      return true
    }
  }

  function listing(manifest) {
    var files = manifest.sources.map(function (source) {
      return [source.dataset, source.path, source.title, source.sha256]
    })
    return JSON.stringify([manifest.defaultYear, files])
  }

  /** Only for what lies there now, made by this version, and only at the address that means it. */
  function isShown(page, manifest) {
    return (
      page !== null &&
      manifest !== null &&
      page.build === meta.getAttribute('data-build') &&
      listing(page.manifest) === listing(manifest) &&
      page.addresses.indexOf(decodeURI(window.location.hash.slice(1))) >= 0
    )
  }

  function build(html) {
    var opening = document.createElement('div')
    opening.id = 'opening'
    // It can be read, and worked with once the program is there.
    opening.setAttribute('inert', '')
    opening.setAttribute('aria-disabled', 'true')
    // Vue has escaped every value in it.
    opening.innerHTML = html
    Array.prototype.forEach.call(opening.querySelectorAll('select[value]'), function (select) {
      select.value = select.getAttribute('value')
    })
    return opening
  }

  /** The widest that fits, as the program chooses it; `null` where none was drawn. */
  function imageFor(box, picture, page) {
    var theme = document.documentElement.getAttribute('data-theme') || 'light'
    var width = Math.max.apply(
      null,
      picture.widths.filter(function (one) {
        return one <= box.clientWidth
      })
    )
    if (picture.themes.indexOf(theme) < 0 || width < 0) return null
    var image = document.createElement('img')
    image.alt = ''
    image.decoding = 'sync'
    image.width = width
    image.height = box.clientHeight
    var name = picture.panel + '-' + theme + '-' + width + '.svg'
    var address = 'data/prepared/' + name + '?' + page.mark
    var svg = page.embedded[name]
    image.src = svg ? 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg) : address
    // The program shows the file: it must be there when it takes over.
    if (svg) image.setAttribute('data-file', address)
    return image
  }

  /** Fetches what stands embedded on the page, for the program. */
  function fetchPictures(opening) {
    opening.querySelectorAll('img[data-file]').forEach(function (image) {
      // As long as the page holds it, it is there at once where the program asks for it.
      image.file = new Image()
      image.file.onload = image.file.onerror = function () {
        image.removeAttribute('data-file')
      }
      image.file.fetchPriority = 'low'
      image.file.src = image.getAttribute('data-file')
    })
  }

  /** Resolves once the pictures have their marks, or cannot have them. */
  function draw(opening, page) {
    return Promise.all(
      page.pictures.map(function (picture) {
        var box = opening.querySelector('[data-panel="' + picture.panel + '"] .picture')
        var image = box && imageFor(box, picture, page)
        if (!image) return null
        return new Promise(function (resolve) {
          image.onload = image.onerror = resolve
          // Scoped styles know an element by what the build has written on its neighbours.
          var like = box.querySelector('p').attributes
          for (var i = 0; i < like.length; i += 1) {
            if (like[i].name.indexOf('data-v-') === 0) image.setAttribute(like[i].name, '')
          }
          box.insertBefore(image, box.firstChild)
        })
      })
    )
  }

  function afterPaint() {
    return new Promise(function (resolve) {
      window.requestAnimationFrame(function () {
        setTimeout(resolve)
      })
    })
  }

  window.setTimeout(start, PATIENCE)
  if (mayHoldFiles()) {
    fetchProgram()
    start()
    return
  }
  Promise.all([read('data/manifest.json'), read('data/prepared/opening.json')])
    .then(function (found) {
      var page = found[1]
      if (isStarted || !isShown(page, found[0])) return fetchProgram()
      var opening = build(page.html)
      document.body.insertBefore(opening, document.getElementById('app'))
      var drawn = draw(opening, page)
      var isWhole = opening.querySelector('[data-file]') !== null
      // Behind the pictures, which are asked for first; behind the paint, where they are there.
      if (!isWhole) window.setTimeout(fetchProgram)
      return drawn.then(afterPaint).then(function () {
        fetchPictures(opening)
        if (isWhole && !isStarted) fetchProgram()
      })
    })
    .then(start, start)
})()
