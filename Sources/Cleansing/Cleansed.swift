/// A picture or document without what stands beside its content, as far as that can be cut away.
public struct Cleansed: Hashable, Sendable {
  public var bytes: [UInt8]
  public var metadata: Metadata

  init(_ bytes: [UInt8], _ metadata: Metadata) {
    self.bytes = bytes
    self.metadata = metadata
  }
}

/// What a picture or document tells beside its content.
public struct Metadata: Hashable, Sendable {
  /// What was cut away and may have told something of a person.
  public var removed: Set<Trace> = []
  /// What is still there, in the order of the file, each once.
  public var properties: [Property] = []
  /// Why it could not be looked at, or not everywhere.
  public var obstacle: Obstacle?

  public init() {}

  /// Something of a person in a picture.
  public enum Trace: Hashable, Sendable, CaseIterable {
    /// Where it was taken.
    case place
    /// Who took it or whose camera it was.
    case person
    /// Data behind the end of the picture: a video, a second picture.
    case appended
  }

  /// A property of a document.
  public enum Property: Hashable, Sendable {
    case author(String)
    /// Who has written a remark into the document.
    case annotator(String)
    /// A file inside of the document, by its name; empty where it has none.
    case attachment(String)
    /// A property of the standard that is a path on somebody's machine.
    case path(key: String, String)
    /// A property that the standard does not know.
    case custom(key: String, String)
    /// A picture inside of the document tells this.
    case picture(Trace)
  }

  public enum Obstacle: Hashable, Sendable {
    /// It is broken or cut short, or nothing that is known here.
    case damaged
    /// It is a picture of this form, which its ending does not say. Its metadata was cut away all the same.
    case named(PictureForm)
    /// Only with a key can be read who is in it.
    case encrypted
    /// Parts of it are packed in another way than is known here, or are larger than is looked at.
    case packed
  }

  /// A property of a file tells as much as a message has room for.
  mutating func add(_ property: Property) {
    guard properties.count < 32, !properties.contains(property) else { return }
    properties.append(property)
  }
}

/// A form of picture that is known by its first bytes.
public enum PictureForm: String, Hashable, Sendable, CaseIterable {
  case jpeg = "JPEG"
  case png = "PNG"
  case webp = "WebP"
  case gif = "GIF"

  /// The endings of its files; the first is the usual one.
  public var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    case .png: ["png"]
    case .webp: ["webp"]
    case .gif: ["gif"]
    }
  }

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: PNGPicture.signature) {
      self = .png
    } else if bytes.holds("RIFF", at: 0), bytes.holds("WEBP", at: 8) {
      self = .webp
    } else if bytes.holds("GIF87a", at: 0) || bytes.holds("GIF89a", at: 0) {
      self = .gif
    } else {
      return nil
    }
  }
}

/// Takes from a picture what it tells of people, places and machines, and finds out what a document tells of them:
/// the one door of this room.
///
/// The picture itself stays as it is, byte for byte; so does the way it is turned. Documents stay as they are: whoever
/// moves their parts breaks signatures and what makes them accessible. What cannot be understood stays as it is.
/// - Parameter ending: of the file's name, in lower case, without the dot.
/// - Complexity: O(bytes). Of packed parts of documents at most 64 MB are looked at.
public func withoutMetadata(_ bytes: [UInt8], ending: String) -> Cleansed {
  var unclear = Metadata()
  unclear.obstacle = .damaged
  guard let form = PictureForm(bytes) else {
    return Cleansed(bytes, ending == "pdf" ? PDFReader.metadata(of: bytes) : unclear)
  }
  let parts: PictureParts? =
    switch form {
    case .jpeg: JPEGPicture.parts(of: bytes)
    case .png: PNGPicture.parts(of: bytes)
    case .webp: WebPPicture.parts(of: bytes)
    case .gif: GIFPicture.parts(of: bytes)
    }
  guard let parts else { return Cleansed(bytes, unclear) }
  var metadata = Metadata()
  metadata.removed = parts.traces
  if !form.endings.contains(ending) { metadata.obstacle = .named(form) }
  // A picture in which nothing was to be cut shares its bytes with the one that was read.
  return Cleansed(parts.kept == bytes ? bytes : parts.kept, metadata)
}

/// What stays of a picture, and what the rest has told.
struct PictureParts {
  var kept: [UInt8] = []
  var traces: Set<Metadata.Trace> = []

  init(capacity: Int) { kept.reserveCapacity(capacity) }

  /// What stands behind the end of a picture. Some programs fill up with blanks or zeros.
  mutating func leave(appended rest: ArraySlice<UInt8>) {
    if rest.contains(where: { ![0, 9, 10, 13, 32].contains($0) }) { traces.insert(.appended) }
  }
}
