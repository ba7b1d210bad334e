import ContentModel
import Editions

/// The whole site of one edition: which files it has and what each one says. No HTML here.
public struct SitePlan: Sendable {
  public var site: SiteFrame
  /// In the order of their paths. Paths are unique.
  public var pages: [Page]
  public var assets: [PlannedAsset]
  public var downloads: [PlannedDownload]

  public init(site: SiteFrame, pages: [Page], assets: [PlannedAsset], downloads: [PlannedDownload] = []) {
    self.site = site
    self.pages = pages
    self.assets = assets
    self.downloads = downloads
  }
}

/// What every page of an edition carries around its content.
public struct SiteFrame: Sendable {
  public var title: String
  public var subtitle: String?
  public var edition: Edition
  /// `de`.
  public var language: String
  public var publisher: String
  /// As of when the edition was built, in German (`21. November 2026`).
  public var standText: String
  /// ISO form of the same.
  public var standISO: String
  /// Main navigation, in order.
  public var navigation: [Link]
  /// Links at the foot of every page: Impressum, Datenschutz, Barrierefreiheit …
  public var footer: [Link]
  /// True where the edition shows made-up content, so that the frame can say so.
  public var showsExamples: Bool
  /// Where the edition stands on the web; nil where that is not known.
  public var address: WebAddress?
  /// True for a draft that is only to be looked at.
  public var isPreview: Bool

  public init(
    title: String, subtitle: String?, edition: Edition, language: String, publisher: String, standText: String,
    standISO: String, navigation: [Link], footer: [Link], showsExamples: Bool,
    address: WebAddress? = nil, isPreview: Bool = false
  ) {
    self.title = title
    self.subtitle = subtitle
    self.edition = edition
    self.language = language
    self.publisher = publisher
    self.standText = standText
    self.standISO = standISO
    self.navigation = navigation
    self.footer = footer
    self.showsExamples = showsExamples
    self.address = address
    self.isPreview = isPreview
  }
}

/// One HTML file.
public struct Page: Sendable {
  /// Which page template of the theme draws it.
  public enum Template: String, Sendable, CaseIterable {
    /// The start page.
    case start
    /// A list or an index.
    case liste
    /// A page about one thing: a municipality, an Angebot, a Standard …
    case eintrag
    /// A page of running text.
    case text
    /// A handbook page with navigation beside it.
    case handbuch
    /// `404.html`.
    case fehler
  }

  /// `gemeinden/kleinmachnow.html`.
  public var path: String
  public var template: Template
  /// The `h1`, and with the site's title the document title.
  public var title: String
  /// The kind of thing in one word above the title: „Gemeinde“.
  public var kicker: String?
  /// One sentence under the title and in search results.
  public var lead: String?
  public var badges: [Badge]
  /// From the start page down to the parent; without the page itself.
  public var breadcrumbs: [Link]
  public var sections: [PageSection]
  /// Handbook: the tree beside the text. Empty elsewhere.
  public var sidebar: [SidebarGroup]
  public var previous: Link?
  public var next: Link?
  /// „Stand“, „Zuletzt geprüft“, „Verantwortlich“, sources: the block at the end of the page.
  public var colophon: [Fact]

  public init(
    path: String, template: Template, title: String, kicker: String? = nil, lead: String? = nil, badges: [Badge] = [],
    breadcrumbs: [Link] = [], sections: [PageSection] = [], sidebar: [SidebarGroup] = [], previous: Link? = nil,
    next: Link? = nil, colophon: [Fact] = []
  ) {
    self.path = path
    self.template = template
    self.title = title
    self.kicker = kicker
    self.lead = lead
    self.badges = badges
    self.breadcrumbs = breadcrumbs
    self.sections = sections
    self.sidebar = sidebar
    self.previous = previous
    self.next = next
    self.colophon = colophon
  }
}

extension Page {
  /// The title with the kind of thing, for tabs, bookmarks and search results: a Sozialraum and a
  /// Gemeinde may have one name.
  public var documentTitle: String {
    guard let kicker, !title.contains(kicker) else { return title }
    return "\(title) (\(kicker))"
  }
}

/// A section with its heading (`h2`). Without a title it is the text directly under the `h1`.
public struct PageSection: Sendable {
  /// Anchor, unique in the page.
  public var id: String
  public var title: String?
  public var components: [Component]

  public init(id: String, title: String?, components: [Component]) {
    self.id = id
    self.title = title
    self.components = components
  }
}

public struct SidebarGroup: Sendable {
  public var title: String
  public var links: [Link]

  public init(title: String, links: [Link]) {
    self.title = title
    self.links = links
  }
}

/// A picture or document of the content that a page of this edition uses.
public struct PlannedAsset: Sendable, Hashable {
  /// Path in the site.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A file made from the data of the edition. Checking and the preview of a page have no use for its
/// bytes, so they are made when somebody asks.
public struct PlannedDownload: Sendable {
  /// Path in the site.
  public let path: String
  /// The same on every call. Complexity: O(figures in the file).
  public let bytes: @Sendable () -> [UInt8]

  public init(path: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
