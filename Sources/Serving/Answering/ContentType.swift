import Diagnostics

/// The type of a file of a site, by the ending of its name; texts are UTF-8.
func contentType(of path: String) -> String {
  switch SiteFile.ending(of: path) {
  case "html", "htm": "text/html; charset=utf-8"
  case "css": "text/css; charset=utf-8"
  case "js", "mjs": "text/javascript; charset=utf-8"
  case "json": "application/json; charset=utf-8"
  case "csv": "text/csv; charset=utf-8"
  case "txt", "md": "text/plain; charset=utf-8"
  case "xml": "application/xml; charset=utf-8"
  case "ics": "text/calendar; charset=utf-8"
  case "svg": "image/svg+xml; charset=utf-8"
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "webp": "image/webp"
  case "ico": "image/x-icon"
  case "woff2": "font/woff2"
  case "pdf": "application/pdf"
  default: "application/octet-stream"
  }
}
