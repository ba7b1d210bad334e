/// One mustache tag with its place in the template.
struct TemplateTag: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `{{name}}`
    case text
    /// `{{{name}}}` or `{{&name}}`
    case html
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{>name}}`
    case partial
  }

  var kind: Kind
  var name: String
  var line: Int
  /// In Unicode scalars, from 1; of the first brace.
  var column: Int
  /// In Unicode scalars.
  var length: Int
}

/// What a template is made of, as a tree.
indirect enum TemplateNode: Hashable, Sendable {
  case value(TemplateTag)
  case section(TemplateTag, [TemplateNode])
  case partial(TemplateTag)
}
