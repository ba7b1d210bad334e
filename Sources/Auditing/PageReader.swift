import CLibXML2
import Diagnostics

/// Reads a page with the HTML parser of libxml2 and notes what the rules need.
///
/// It listens to the parser's events instead of building a tree: nothing recursive, nothing to free
/// but the context. No network, no entity substitution, no catalogue is asked for. One reader reads
/// one page on one thread.
final class PageReader {
  private let source: UnsafeBufferPointer<UInt8>
  private let context: htmlParserCtxtPtr
  private var page = Page()
  private var references: [Reference] = []
  private var open: [OpenElement] = []
  private var foreignDepth = 0
  private var inertDepth = 0
  private var titleDepth = 0
  private var hasDoctype = false
  private var elementNames = NameCache<(String, ElementName?)>()
  private var attributeNames = NameCache<AttributeName?>()
  /// End tags to be expected for elements that libxml2 closed though HTML 5 allows their content.
  private var forgiven: [ElementName: Int] = [:]

  /// More faults of one page help nobody.
  private static let mostFaults = 50

  private struct OpenElement {
    var cName: UnsafePointer<xmlChar>
    var name: ElementName?
    var tagEnd: Int
    /// A paragraph that a browser has closed already, and by which element.
    var brokenBy: ElementName?
  }

  private init(source: UnsafeBufferPointer<UInt8>, context: htmlParserCtxtPtr) {
    self.source = source
    self.context = context
  }

  /// The page in `file`. Never fails: what cannot be read is a fault of the page.
  static func read(_ file: SiteFile) -> Document {
    var document = Document(file)
    let size = file.bytes.count
    guard size < Int32.max, !file.bytes.contains(0) else {
      document.page = Page(faults: [(size < Int32.max ? .containsNull : .unreadable, .wholeFile)])
      return document
    }
    if let offset = Self.firstInvalidUTF8(in: file.bytes) {
      document.page = Page(faults: [(.notUTF8, .at(offset))])
      return document
    }
    guard size > 0, LibXML2.isReady else {
      document.page = Page(faults: [(.doctypeMissing, .wholeFile)])
      return document
    }
    file.bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress,
        let context = base.withMemoryRebound(
          to: CChar.self, capacity: size, { htmlCreateMemoryParserCtxt($0, Int32(size)) })
      else {
        document.page = Page(faults: [(.unreadable, .wholeFile)])
        return
      }
      defer { htmlFreeParserCtxt(context) }
      let reader = PageReader(source: source, context: context)
      reader.run()
      document.page = reader.page
      document.references = reader.references
    }
    return document
  }

  private func run() {
    // The option keeps `</b>` inside of a script from ending it. The encoding is known: no guess.
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    _ = htmlCtxtUseOptions(context, Int32(options | HTML_PARSE_NODEFDTD.rawValue))
    context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    guard let sax = context.pointee.sax else { return }
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { user, _, _, _ in PageReader.from(user)?.hasDoctype = true }
    handler.startElement = { user, name, attributes in
      guard let name else { return }
      PageReader.from(user)?.startElement(name, attributes)
    }
    handler.endElement = { user, name in
      guard let name else { return }
      PageReader.from(user)?.endElement(name)
    }
    handler.characters = { user, text, length in
      guard let text else { return }
      PageReader.from(user)?.characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.serror = { user, error in
      guard let error else { return }
      PageReader.from(user)?.parserError(error.pointee)
    }
    sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    _ = htmlParseDocument(context)
    if !hasDoctype { fault(.doctypeMissing, .at(0)) }
  }

  private static func from(_ user: UnsafeMutableRawPointer?) -> PageReader? {
    user.map { Unmanaged<PageReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// How far the parser has come. Nothing is transcoded, so its bytes are ours.
  private var offset: Int {
    guard let input = context.pointee.input, let cursor = input.pointee.cur, let base = input.pointee.base
    else { return 0 }
    return min(Int(input.pointee.consumed) + (cursor - base), source.count)
  }

  // MARK: Events

  private func startElement(_ cName: UnsafePointer<xmlChar>, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    let (text, name) = elementNames[cName, { (String(cString: $0), ElementName.byName[String(cString: $0)]) }]
    let end = offset
    let place = Place.tag(name: text, end: end)
    let isForeign = foreignDepth > 0

    if !isForeign {
      if let name, name.isHTML {
        if !name.isVoid, startsWith("/>", at: end) { fault(.selfClosing(text), place) }
      } else if !text.utf8.contains(UInt8(ascii: "-")) {
        fault(.unknownElement(text), place)
      }
    }
    if name?.closesParagraphUnseen == true, let last = open.indices.last, open[last].name == .p {
      open[last].brokenBy = name
    }
    if name?.isVoid != true { open.append(OpenElement(cName: cName, name: name, tagEnd: end)) }

    let attributes = gather(list)
    if let name {
      note(Element(name: name, attributes: attributes, place: place, isForeign: isForeign, isInert: inertDepth > 0))
    } else if !attributes.isEmpty {
      // A custom element or one of SVG: ids, links and handlers count all the same.
      note(Element(name: .span, attributes: attributes, place: place, isForeign: isForeign, isInert: inertDepth > 0))
    }

    switch name {
    case .svg, .math: foreignDepth += 1
    case .template: inertDepth += 1
    case .title where !isForeign && inertDepth == 0:
      titleDepth += 1
      if case .missing = page.title { page.title = .empty(place) }
    default: break
    }
  }

  private func endElement(_ cName: UnsafePointer<xmlChar>) {
    // An element that the parser gave up (no `>` before the end of the file) has no end event.
    guard let index = open.lastIndex(where: { $0.cName == cName || xmlStrEqual($0.cName, cName) != 0 }) else { return }
    let element = open[index]
    while open.count > index, let closed = open.popLast() { leave(closed.name) }

    let end = offset
    let isClosed = endTagStart(of: cName, before: end)
    switch element.name {
    case .style:
      note(styleFrom: element.tagEnd + 1, to: isClosed ?? end)
    case .script:
      note(scriptFrom: element.tagEnd + 1, to: isClosed ?? end)
    default: break
    }
    if let isClosed {
      if let breaker = element.brokenBy { fault(.paragraphBroken(by: breaker.rawValue), .at(isClosed)) }
      return
    }
    if element.name?.mayOmitEndTag == true || endsWith("/>", before: end) { return }
    if let name = element.name, libXMLClosesTooEarly(name, at: end) {
      forgiven[name, default: 0] += 1
      return
    }
    let name = String(cString: cName)
    fault(.unclosed(name), .tag(name: name, end: element.tagEnd))
  }

  private func leave(_ name: ElementName?) {
    switch name {
    case .svg, .math: foreignDepth -= 1
    case .template: inertDepth -= 1
    case .title where titleDepth > 0: titleDepth -= 1
    default: break
    }
  }

  private func characters(_ text: UnsafeBufferPointer<xmlChar>) {
    if titleDepth > 0, text.contains(where: { !$0.isHTMLSpace }) { page.title = .present }
  }

  private func parserError(_ error: xmlError) {
    let code = xmlParserErrors(UInt32(bitPattern: error.code))
    // Judged by our own list, or legal in HTML 5.
    if code == XML_HTML_UNKNOWN_TAG || code == XML_ERR_ENTITYREF_SEMICOL_MISSING { return }
    let message = error.message.map { String(cString: $0) } ?? ""
    let subject = error.str1.map { String(cString: $0) } ?? ""
    switch code {
    case XML_ERR_NAME_REQUIRED where message.hasPrefix("htmlParseEntityRef"): return
    case XML_ERR_TAG_NAME_MISMATCH:
      guard message.hasPrefix("Unexpected end tag") else { return }
      if let name = ElementName.byName[subject], let count = forgiven[name], count > 0 {
        forgiven[name] = count - 1
        return
      }
      let start = error.str1.flatMap { name in
        name.withMemoryRebound(to: xmlChar.self, capacity: subject.utf8.count + 1) {
          endTagStart(of: $0, before: offset)
        }
      }
      fault(.unexpectedEndTag(subject), .at(start ?? offset))
    case XML_ERR_ATTRIBUTE_REDEFINED: fault(.repeatedAttribute(subject), .at(offset))
    case XML_HTML_STRUCURE_ERROR: fault(.misplaced(subject), .tag(name: subject, end: offset))
    default:
      let words = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "Fehler \(error.code)"
      fault(.other(words), .at(offset))
    }
  }

  private func fault(_ fault: MarkupFault, _ place: Place) {
    if page.faults.count < Self.mostFaults { page.faults.append((fault, place)) }
  }

  // MARK: Notes

  private func gather(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [Attribute] {
    guard let list else { return [] }
    var result: [Attribute] = []
    var index = 0
    while let cName = list[index] {
      let cValue = list[index + 1]
      index += 2
      // Most attributes are `class`, `scope`, `aria-…`, `data-…`: not looked at.
      if cName[0] == UInt8(ascii: "o"), cName[1] == UInt8(ascii: "n"), cName[2] != 0 {
        result.append(Attribute(name: .handler, value: String(cString: cName)))
      } else if let name = attributeNames[cName, { AttributeName.byName[String(cString: $0)] }] {
        result.append(Attribute(name: name, value: cValue.map { String(cString: $0) } ?? ""))
      }
    }
    return result
  }

  private func note(_ element: Element) {
    for attribute in element.attributes {
      guard attribute.name == .id || attribute.name == .name, !attribute.value.isEmpty, !element.isInert else {
        continue
      }
      if attribute.name == .name {
        if element.name == .a { page.names.insert(attribute.value) }
      } else if !page.ids.insert(attribute.value).inserted {
        page.duplicates.append((attribute.value, element.place))
      }
    }
    Reference.add(referencesOf: element, to: &references)
    let isWanted = !element.attributes.isEmpty || element.name == .img || element.name == .html
    if isWanted || element.name.headingLevel != nil { page.elements.append(element) }
  }

  private func note(styleFrom start: Int, to end: Int) {
    guard start < end else { return }
    references.append(contentsOf: StyleScanner.references(in: source[start..<end], base: 0))
  }

  private func note(scriptFrom start: Int, to end: Int) {
    guard start < end else { return }
    references.append(contentsOf: ScriptScanner.references(in: source[start..<end]))
  }

  // MARK: Looking at the source

  private func startsWith(_ text: StaticString, at start: Int) -> Bool {
    guard start >= 0, start + text.utf8CodeUnitCount <= source.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where source[start + index] != text.utf8Start[index] { return false }
    return true
  }

  private func endsWith(_ text: StaticString, before end: Int) -> Bool {
    startsWith(text, at: end - text.utf8CodeUnitCount)
  }

  /// Where the end tag that ends at `end` begins, if it is one of that name: tells an element that
  /// was closed from one that libxml2 closed for us.
  private func endTagStart(of cName: UnsafePointer<xmlChar>, before end: Int) -> Int? {
    var index = end - 1
    guard index >= 0, source[index] == UInt8(ascii: ">") else { return nil }
    index -= 1
    while index >= 0, source[index].isHTMLSpace { index -= 1 }
    let length = Int(xmlStrlen(cName))
    let start = index - length + 1
    guard start >= 2, source[start - 1] == UInt8(ascii: "/"), source[start - 2] == UInt8(ascii: "<") else { return nil }
    for offset in 0..<length where source[start + offset].asciiLowercased != cName[offset].asciiLowercased {
      return nil
    }
    return start - 2
  }

  /// HTML 4 did not allow a table in a link or a list in an address; HTML 5 does, and libxml2
  /// closes the outer element too early.
  private func libXMLClosesTooEarly(_ name: ElementName, at offset: Int) -> Bool {
    let starts: [StaticString]
    switch name {
    case .a: starts = ["<table", "<fieldset"]
    case .address: starts = ["<ul", "<dl", "<form"]
    default: return false
    }
    return starts.contains { startsWith($0, at: offset) || endsWith($0, before: offset) }
  }

  /// Offset of the first byte that is no UTF-8, nil where all is well.
  private static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
