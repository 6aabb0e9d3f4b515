// Shows the opening page, which the build or the last visit has written down with its figures, while
// the program that takes its place is still to be read.
;(function () {
  'use strict'

  var program = window.program
  if (!program) return
  var theme = document.documentElement.getAttribute('data-theme') || 'light'

  /** In ms: what has not come by then is left to the program. */
  var PATIENCE = 1500

  function build(html) {
    var opening = document.createElement('div')
    opening.id = 'opening'
    // It can be read, and worked with once the program is there.
    opening.setAttribute('inert', '')
    opening.setAttribute('aria-disabled', 'true')
    // Vue has escaped every value in it, and no script of a parsed page runs.
    var written = new DOMParser().parseFromString(html, 'text/html').body
    while (written.firstChild) opening.appendChild(written.firstChild)
    Array.prototype.forEach.call(opening.querySelectorAll('select[value]'), function (select) {
      select.value = select.getAttribute('value')
    })
    return opening
  }

  /** The widest that fits, as the program chooses it; `undefined` where it was not drawn. */
  function widthFor(box, picture, step) {
    return picture.widths.filter(function (one) {
      return one <= box.clientWidth && box.clientWidth < one + step
    })[0]
  }

  /** Scoped styles know an element by what the build has written on its neighbours. */
  function place(element, box) {
    var like = box.querySelector('p').attributes
    for (var i = 0; i < like.length; i += 1) {
      if (like[i].name.indexOf('data-v-') === 0) element.setAttribute(like[i].name, '')
    }
    box.insertBefore(element, box.firstChild)
  }

  /** Where the program finds it; `null` where it was not drawn. */
  function addressOf(name, svg, page) {
    if (page.mark !== null) return 'data/prepared/' + name + '?' + page.mark
    if (!svg) return null
    window.shownPictures = window.shownPictures || {}
    window.shownPictures[svg] = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    return window.shownPictures[svg]
  }

  /** One of the page's pictures; resolves once it has its marks, or cannot have them. */
  function draw(opening, picture, page) {
    var box = opening.querySelector('[data-panel="' + picture.panel + '"] .picture')
    var width = box && widthFor(box, picture, page.step)
    if (!width || picture.themes.indexOf(theme) < 0) return null
    var name = picture.panel + '-' + theme + '-' + width + '.svg'
    var svg = page.embedded[name]
    var address = addressOf(name, svg, page)
    if (address === null) return null
    if (svg) {
      var drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
      drawn.setAttribute('aria-hidden', 'true')
      // The program shows the file: it must be there when it takes over.
      drawn.setAttribute('data-file', address)
      place(document.importNode(drawn, true), box)
      return null
    }
    return new Promise(function (resolve) {
      var image = document.createElement('img')
      image.alt = ''
      image.decoding = 'sync'
      image.width = width
      image.height = box.clientHeight
      image.onload = image.onerror = resolve
      image.src = address
      place(image, box)
    })
  }

  /** Fetches what stands embedded on the page, for the program. */
  function fetchPictures(opening) {
    Array.prototype.forEach.call(opening.querySelectorAll('[data-file]'), function (drawn) {
      // As long as the page holds it, it is there at once where the program asks for it.
      drawn.file = new Image()
      drawn.file.onload = drawn.file.onerror = function () {
        drawn.removeAttribute('data-file')
      }
      drawn.file.fetchPriority = 'low'
      drawn.file.src = drawn.getAttribute('data-file')
    })
  }

  function nextFrame() {
    return new Promise(window.requestAnimationFrame)
  }

  /** The frame that holds what was placed has been handed over when the next one begins. */
  function afterPaint() {
    return nextFrame()
      .then(nextFrame)
      .then(function () {
        return new Promise(setTimeout)
      })
  }

  function show(page) {
    var opening = build(page.html)
    document.body.insertBefore(opening, document.getElementById('app'))
    var rest = page.pictures.slice(1)
    // A frame of its own: what is looked at first is there first.
    return Promise.resolve(page.pictures[0] && draw(opening, page.pictures[0], page))
      .then(afterPaint)
      .then(function () {
        return Promise.all(
          rest.map(function (picture) {
            return draw(opening, picture, page)
          })
        )
      })
      .then(function () {
        fetchPictures(opening)
        if (program.isStarted()) return null
        var engine = program.startEngine()
        program.fetch()
        return engine
      })
  }

  window.setTimeout(program.start, PATIENCE)
  program
    .findPage(theme)
    .then(function (page) {
      if (program.isStarted()) return null
      return page ? show(page) : program.fetch()
    })
    .then(program.start, program.start)
})()
