import Auditing
import Diagnostics

/// A faultless page; `body` begins in line 2.
func page(_ body: String, head: String = "") -> String {
  """
  <!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Seite</title>\(head)</head><body><h1>Seite</h1>
  \(body)
  </body></html>
  """
}

func audited(_ files: KeyValuePairs<String, String>) -> [Diagnostic] {
  audit(files.map { SiteFile(path: $0.key, bytes: Array($0.value.utf8)) }, edition: "oeffentlich")
}

/// Findings of a site of one page, `index.html`, as `SR0711 2:1`, besides the files in `others`.
func places(_ body: String, head: String = "", others: [String] = []) -> [String] {
  let files =
    [SiteFile(path: "index.html", bytes: Array(page(body, head: head).utf8))]
    + others.map { SiteFile(path: $0, bytes: $0.hasSuffix(".html") ? Array(page("").utf8) : []) }
  return audit(files, edition: "oeffentlich").map {
    "\($0.code.id) \($0.position.line):\($0.position.column)"
  }
}
