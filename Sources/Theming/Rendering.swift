import Diagnostics
import Dispatch
import Planning
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Renders every page of a plan and adds the theme's files and the planned pictures, documents and downloads.
///
/// The files come in the order of their paths and have the same bytes however many threads work.
/// - Parameter threads: at most this many work at once; nil for one per core.
public func render(_ plan: SitePlan, with theme: Theme, threads: Int? = nil) -> [SiteFile] {
  let images = imageSizes(plan.assets)
  var files = renderFiles(plan, theme, images, threads: threads)
  files += theme.files
  files += plan.assets.map { SiteFile(path: $0.path, bytes: $0.bytes) }
  files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  return files
}

/// Renders single files of a plan, when somebody asks for them: the preview shows one page at a time.
public struct SiteRenderer: Sendable {
  public let plan: SitePlan
  public let theme: Theme
  private let images: [String: ImageSize]
  private let files: [String: Source]

  private enum Source: Sendable {
    case page(Int)
    case asset(Int)
    case download(Int)
    case theme(Int)
  }

  public init(_ plan: SitePlan, with theme: Theme) {
    self.plan = plan
    self.theme = theme
    images = imageSizes(plan.assets)
    var files: [String: Source] = [:]
    for (index, page) in plan.pages.enumerated() { files[page.path] = .page(index) }
    for (index, file) in theme.files.enumerated() { files[file.path] = .theme(index) }
    for (index, asset) in plan.assets.enumerated() { files[asset.path] = .asset(index) }
    for (index, download) in plan.downloads.enumerated() { files[download.path] = .download(index) }
    self.files = files
  }

  /// The same bytes as in the files that `render` gives; nil where the site has no such file.
  ///
  /// Complexity: O(size of the file and of its template).
  public func bytes(at path: String) -> [UInt8]? {
    switch files[path] {
    case .page(let index):
      var renderer = PageRenderer(plan.site, theme, images)
      return renderer.render(plan.pages[index]).bytes
    case .asset(let index): return plan.assets[index].bytes
    case .download(let index): return plan.downloads[index].bytes()
    case .theme(let index): return theme.files[index].bytes
    case nil: return nil
    }
  }
}

/// Pages or downloads in one turn of a thread: enough to outweigh the hand-over, few enough to end together.
private let filesPerChunk = 64

/// The files that have to be made, in the order of pages and downloads.
private func renderFiles(
  _ plan: SitePlan, _ theme: Theme, _ images: [String: ImageSize], threads: Int?
) -> [SiteFile] {
  let count = plan.pages.count + plan.downloads.count
  let chunkCount = (count + filesPerChunk - 1) / filesPerChunk
  let workers = min(chunkCount, max(1, threads ?? coreCount()))
  let next = Atomic(0)
  let results = Mutex([[SiteFile]](repeating: [], count: chunkCount))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    var renderer = PageRenderer(plan.site, theme, images)
    while true {
      let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard chunk < chunkCount else { return }
      let range = chunk * filesPerChunk..<min(count, (chunk + 1) * filesPerChunk)
      let files = range.map { index in
        guard index >= plan.pages.count else { return renderer.render(plan.pages[index]) }
        let download = plan.downloads[index - plan.pages.count]
        return SiteFile(path: download.path, bytes: download.bytes())
      }
      results.withLock { $0[chunk] = files }
    }
  }
  return results.withLock { $0.flatMap { $0 } }
}

/// Renders pages one after another and keeps the frames it has met.
struct PageRenderer {
  private struct FrameKey: Hashable {
    var template: Page.Template
    var depth: Int
    var place: NavigationPlace
    var shape: [UInt8]
  }

  private let site: SiteFrame
  private let theme: Theme
  private let images: [String: ImageSize]
  private var frames: [FrameKey: PageFrame] = [:]
  /// Fields of each template that it uses.
  private let fields: [Page.Template: [ViewField<PageSubject>]]
  private let names: [Page.Template: [String]]

  init(_ site: SiteFrame, _ theme: Theme, _ images: [String: ImageSize]) {
    self.site = site
    self.theme = theme
    self.images = images
    var fields: [Page.Template: [ViewField<PageSubject>]] = [:]
    for template in Page.Template.allCases {
      let used = theme.templates.pages[template]?.usedNames ?? []
      fields[template] = PageViewModel.page(template).filter { used.contains($0.name) }
    }
    self.fields = fields
    names = fields.mapValues { $0.map(\.name) }
  }

  mutating func render(_ page: Page) -> SiteFile {
    let content = content(of: page)
    var shape: [UInt8] = []
    var slots: [Slot] = []
    content.describe(shape: &shape, slots: &slots)
    let path = PagePath(page.path)
    let key = FrameKey(
      template: page.template, depth: path.depth, place: NavigationPlace(of: page, in: site.navigation), shape: shape)
    if let frame = frames[key] { return SiteFile(path: page.path, bytes: frame.fill(slots)) }
    let context = MustacheObject(joining: frameObject(key), MustacheObject(marked: content))
    let frame = PageFrame(theme.templates.render(page.template, context))
    // Sites with endless shapes must not fill the memory with frames.
    if frames.count >= 512 { frames.removeAll(keepingCapacity: true) }
    frames[key] = frame
    return SiteFile(path: page.path, bytes: frame.fill(slots))
  }

  /// The page by mustache alone, without frames: what `render` has to agree with.
  func renderDirectly(_ page: Page) -> SiteFile {
    let key = FrameKey(
      template: page.template, depth: PagePath(page.path).depth, place: NavigationPlace(of: page, in: site.navigation),
      shape: [])
    let context = MustacheObject(joining: frameObject(key), MustacheObject(literal: content(of: page)))
    return SiteFile(path: page.path, bytes: Array(theme.templates.render(page.template, context).utf8))
  }

  private func content(of page: Page) -> ViewObject {
    let subject = PageSubject(site: site, page: page, path: PagePath(page.path), images: images)
    return ViewObject(
      names: names[page.template] ?? [], values: (fields[page.template] ?? []).map { $0.fill(subject) })
  }

  private func frameObject(_ key: FrameKey) -> MustacheObject {
    let subject = FrameSubject(
      site: site, depth: key.depth, place: key.place, stylesheets: theme.stylesheets, scripts: theme.scripts)
    return MustacheObject(literal: ViewNames(PageViewModel.frame).fill(PageViewModel.frame, subject))
  }
}

/// Cores that are online; 1 where the system does not say.
private func coreCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

private func imageSizes(_ assets: [PlannedAsset]) -> [String: ImageSize] {
  var sizes: [String: ImageSize] = [:]
  for asset in assets { sizes[asset.path] = ImageSize(asset.bytes) }
  return sizes
}
