/// One of the two sites that come from one content folder.
public enum Edition: String, Hashable, Sendable, CaseIterable {
  case oeffentlich
  case intern
}
