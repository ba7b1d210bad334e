/// Addresses of the preview itself, beside those of the site. No page of a site can have them: ids are
/// letters, digits and hyphens.
enum PreviewPath {
  static let folder = "/__sozialraum/"
  static let script = folder + "preview.js"
  static let style = folder + "preview.css"
  static let events = folder + "events"
  static let findings = folder + "findings"
}
