/// The elements of HTML, and the few of SVG that load something.
///
/// libxml2 2.9 knows HTML 4 only and calls `main` or `details` unknown; what it says about unknown
/// elements is replaced by this list.
enum ElementName: String, CaseIterable, Sendable {
  case a, abbr, address, area, article, aside, audio, b, base, bdi, bdo, blockquote, body, br, button, canvas, caption
  case cite, code, col, colgroup, data, datalist, dd, del, details, dfn, dialog, div, dl, dt, em, embed, fieldset
  case figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input
  case ins, kbd, label, legend, li, link, main, map, mark, math, menu, meta, meter, nav, noscript, object, ol, optgroup
  case option, output, p, picture, pre, progress, q, rp, rt, ruby, s, samp, script, search, section, select, slot, small
  case source, span, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time
  case title, tr, track, u, ul, `var`, video, wbr

  // Elements of SVG, meaningless outside of it.
  case use, image, feimage

  /// Name as written → element; lower case, as libxml2 gives it.
  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// Elements of HTML proper: what may stand outside of `svg` and `math`.
  var isHTML: Bool {
    switch self {
    case .use, .image, .feimage: false
    default: true
    }
  }

  /// Elements that have no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .source, .track, .wbr: true
    default: false
    }
  }

  /// Elements whose end tag may be left out.
  var mayOmitEndTag: Bool {
    switch self {
    case .html, .head, .body, .p, .li, .dt, .dd, .rt, .rp, .optgroup, .option, .colgroup, .caption, .thead, .tbody,
      .tfoot, .tr, .td, .th:
      true
    default: false
    }
  }

  /// Elements that close an open paragraph in a browser, but are unknown to libxml2.
  var closesParagraphUnseen: Bool {
    switch self {
    case .article, .aside, .details, .dialog, .figcaption, .figure, .footer, .header, .hgroup, .main, .nav, .search,
      .section:
      true
    default: false
    }
  }

  /// 1 to 6 for headings.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}

/// The attributes that a rule looks at.
enum AttributeName: Hashable, Sendable {
  case id, name, lang, alt, type, rel, content, httpEquiv
  case href, src, srcset, imagesrcset, poster, action, formaction, data, background, manifest, ping, srcdoc
  case style
  /// An attribute of SVG whose value may hold `url(…)`.
  case paint
  /// An attribute that holds a program, such as `onclick`; its value here is its name.
  case handler

  static let byName: [String: AttributeName] = [
    "id": .id, "name": .name, "lang": .lang, "alt": .alt, "type": .type, "rel": .rel, "content": .content,
    "http-equiv": .httpEquiv, "href": .href, "xlink:href": .href, "src": .src, "srcset": .srcset,
    "imagesrcset": .imagesrcset, "poster": .poster, "action": .action, "formaction": .formaction, "data": .data,
    "background": .background, "manifest": .manifest, "ping": .ping, "srcdoc": .srcdoc, "style": .style,
    "fill": .paint, "stroke": .paint, "clip-path": .paint, "mask": .paint, "filter": .paint, "marker-start": .paint,
    "marker-mid": .paint, "marker-end": .paint, "cursor": .paint,
  ]
}
