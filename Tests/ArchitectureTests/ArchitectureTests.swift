import Foundation
import TestSupport
import Testing

/// Holds the house to its plan (DESIGN section 3): the way of the data is the order of the rooms.
@Suite struct ArchitectureTests {
  // MARK: The plan

  /// A target as `Package.swift` declares it.
  struct Target: Sendable, CustomTestStringConvertible {
    var kind: String
    var name: String
    /// Targets of this package that it names, in order.
    var dependencies: [String]
    var products: [String]

    var testDescription: String { name }
  }

  static let targets = parsed(text("Package.swift"))
  static let rooms = targets.filter { $0.kind == "target" || $0.kind == "executableTarget" }.filter {
    !testSupport.contains($0.name)
  }
  static let order = targets.map(\.name)
  /// Targets that only tests use.
  private static let testSupport: Set = ["SampleContent", "TestSupport"]
  /// Every Swift file below `Sources` and `Tests`.
  static let files = ["Sources", "Tests"].flatMap { folder in
    repositoryFiles(folder).filter { $0.path.hasSuffix(".swift") }.map {
      (path: "\(folder)/\($0.path)", text: String(decoding: $0.bytes, as: UTF8.self))
    }
  }

  private static func text(_ path: String) -> String {
    (try? String(contentsOf: repositoryRoot.appending(path: path), encoding: .utf8)) ?? ""
  }

  private static func parsed(_ manifest: String) -> [Target] {
    let pattern = /\.(systemLibrary|target|executableTarget|testTarget)\(\s*name: "([A-Za-z0-9]+)"/
    let matches = manifest.matches(of: pattern)
    return matches.enumerated().map { index, match in
      let end = index + 1 < matches.count ? matches[index + 1].range.lowerBound : manifest.endIndex
      let body = manifest[match.range.upperBound..<end]
      let list = body.firstMatch(of: /dependencies: \[((?:[^\]\[]|\n)*)\]/)?.output.1 ?? ""
      let names = list.matches(of: /"([A-Za-z0-9-]+)"/).map { String($0.output.1) }
      let products = list.matches(of: /\.product\(name: "([A-Za-z0-9]+)", package: "([A-Za-z0-9-]+)"\)/)
      let foreign = products.flatMap { [String($0.output.1), String($0.output.2)] }
      return Target(
        kind: String(match.output.1), name: String(match.output.2),
        dependencies: names.filter { !foreign.contains($0) }, products: products.map { String($0.output.1) })
    }
  }

  /// Modules that a file imports.
  private static func imports(_ text: String) -> Set<String> {
    let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol"]
    var modules: Set<String> = []
    for line in text.split(separator: "\n") where line.utf8.starts(with: "import ".utf8) || line.contains(" import ") {
      var words = line.split(separator: " ")[...]
      while let word = words.first, word != "import", Self.isModifier(word) { words.removeFirst() }
      guard words.popFirst() == "import", let word = words.popFirst() else { continue }
      if let module = kinds.contains(word) ? words.popFirst() : word {
        modules.insert(String(module.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
      }
    }
    return modules
  }

  private static func isModifier(_ word: Substring) -> Bool {
    word.hasPrefix("@") || ["public", "internal", "private", "fileprivate", "package"].contains(word)
  }

  private static func files(of target: String) -> [(path: String, text: String)] {
    files.filter { $0.path.hasPrefix("Sources/\(target)/") }
  }

  // MARK: Order

  @Test func roomsStandInTheOrderOfTheData() {
    let way = [
      "CMarkGFM", "CLibXML2", "CZlib", "CClp", "CSystemCalls", "Dividing", "Unpacking", "Placing", "Diagnostics",
      "Exporting", "Reporting", "Cleansing", "Reading",
      "ContentModel", "Fixing", "Querying", "Authoring", "Editions", "Portal", "Protecting", "Contract",
      "Detecting", "Classifying", "Drawing", "Checking", "Planning", "Theming", "Auditing", "Guarding", "Publishing",
      "Pipeline", "Comparing",
      "Serving", "sozialraum",
    ]
    #expect(Self.order.filter(way.contains) == way)
    #expect(
      Self.rooms.allSatisfy { way.contains($0.name) }, "a new room belongs into this list and into docs/architecture.md"
    )
  }

  @Test(arguments: rooms) func importsOnlyRoomsBefore(_ room: Target) throws {
    let own = try #require(Self.order.firstIndex(of: room.name))
    for file in Self.files(of: room.name) {
      for module in Self.imports(file.text) {
        guard let other = Self.order.firstIndex(of: module) else { continue }
        #expect(other < own, "\(file.path) imports \(module), which comes later")
      }
    }
  }

  @Test(arguments: rooms) func manifestAgreesWithImports(_ room: Target) {
    let known = Set(Self.order)
    let imported = Self.files(of: room.name).reduce(into: Set<String>()) { $0.formUnion(Self.imports($1.text)) }
    let declared = Set(room.dependencies)
    #expect(imported.intersection(known).subtracting(declared).sorted() == [], "imported, not declared")
    #expect(declared.subtracting(imported).sorted() == [], "declared, not imported")
  }

  @Test(arguments: rooms) func dependsOnlyOnRoomsBefore(_ room: Target) throws {
    let own = try #require(Self.order.firstIndex(of: room.name))
    for dependency in room.dependencies {
      let other = try #require(Self.order.firstIndex(of: dependency), "\(dependency)")
      #expect(other < own)
    }
  }

  @Test func everyRoomHasTests() {
    let tests = Set(Self.targets.filter { $0.kind == "testTarget" }.map(\.name))
    for room in Self.rooms where room.name != "CSystemCalls" {
      let expected = room.name == "sozialraum" ? "CommandLineTests" : "\(room.name)Tests"
      #expect(tests.contains(expected), "\(room.name)")
    }
  }

  @Test func everyFolderOfSourcesIsATarget() {
    let folders = Set(repositoryFiles("Sources").compactMap { $0.path.split(separator: "/").first.map(String.init) })
    #expect(folders.subtracting(Self.order).sorted() == [])
  }

  // MARK: Foundation

  /// Where decimal numbers or JSON are needed; nothing else of Foundation comes into the program.
  private static let decimalRooms: Set = [
    "CMarkGFM", "CLibXML2", "CClp", "CSystemCalls", "Diagnostics", "Exporting", "Reporting", "Reading", "ContentModel",
    "Querying", "Authoring", "Editions", "Portal", "Protecting", "Contract", "Checking", "Planning", "Theming",
    "Auditing",
    "Publishing",
    "Pipeline", "Comparing", "sozialraum",
  ]

  @Test func nothingImportsFoundation() {
    for file in Self.files where file.path.hasPrefix("Sources/") {
      let imports = Self.imports(file.text)
      #expect(!imports.contains("Foundation"), "\(file.path)")
      let room = String(file.path.split(separator: "/")[1])
      #expect(!imports.contains("FoundationEssentials") || Self.decimalRooms.contains(room), "\(file.path)")
    }
  }

  // MARK: Files

  @Test func filesAreShort() {
    for file in Self.files {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 500, "\(file.path) has \(lines) lines")
    }
  }

  @Test func noFolderForLeftovers() {
    let names: Set = ["utils", "util", "utilities", "helpers", "misc", "common", "extensions"]
    for file in Self.files {
      let folders = file.path.split(separator: "/").dropLast().map { $0.lowercased() }
      #expect(names.isDisjoint(with: folders), "\(file.path)")
      let stem = file.path.split(separator: "/").last?.lowercased().replacing(".swift", with: "") ?? ""
      #expect(!names.contains(stem), "\(file.path)")
    }
  }

  /// Sources are written by people for people; marks of editors and generators do not stay.
  @Test func noMarkersOfGenerators() {
    let markers = [
      "DO NOT " + "EDIT", "Created " + "by ", "@" + "generated", "auto-" + "generated", "TO" + "DO", "FIX" + "ME",
    ]
    for file in Self.files {
      for marker in markers { #expect(!file.text.contains(marker), "\(file.path): \(marker)") }
    }
  }

  // MARK: Law 2

  /// Only the cut makes `EditionRecords`, and only from them does a portal come into being.
  @Test func onlyTheCutMakesEditionRecords() {
    for file in Self.files where file.path.hasPrefix("Sources/") {
      if file.path != "Sources/Editions/Cut.swift" {
        #expect(!file.text.contains("EditionRecords("), "\(file.path)")
      }
      if file.path != "Sources/Portal/Resolve.swift" {
        #expect(!file.text.contains(" Portal(") && !file.text.contains("=Portal("), "\(file.path)")
      }
    }
    let cut = Self.files.first { $0.path == "Sources/Editions/Cut.swift" }?.text ?? ""
    #expect(cut.contains("fileprivate init(edition: Edition, records: [IdentifiedRecord])"))
    let resolve = Self.files.first { $0.path == "Sources/Portal/Resolve.swift" }?.text ?? ""
    #expect(resolve.contains("public func resolve(_ records: EditionRecords"))
  }

  /// Nothing but the default of `--stand` looks at the clock (DESIGN law 4).
  @Test func nobodyReadsTheClock() {
    for file in Self.files where file.path.hasPrefix("Sources/") {
      for name in ["localtime", "Date()", "Date.now", "gettimeofday"] where file.text.contains(name) {
        #expect(file.path == "Sources/sozialraum/Terminal.swift", "\(file.path): \(name)")
      }
    }
  }
}
