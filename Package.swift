// swift-tools-version: 6.1
import PackageDescription

// The targets follow the way of the data (docs/architecture.md): a room imports only rooms that
// stand before it in this list. Tests/ArchitectureTests holds the house to it.
let package = Package(
  name: "sozialraum",
  products: [
    .executable(name: "sozialraum", targets: ["sozialraum"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    // C below us.
    .systemLibrary(
      name: "CMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CClp", providers: [.apt(["coinor-libclp-dev"])]),
    .target(name: "CSystemCalls"),

    // How the rooms share the cores.
    .target(name: "Dividing"),

    // What zlib has packed.
    .target(name: "Unpacking", dependencies: ["CZlib"]),
    // Where things are, without content.
    .target(name: "Placing"),

    // The rooms, in the order in which the data passes through them.
    .target(name: "Diagnostics"),
    .target(name: "Exporting"),
    .target(name: "Reporting", dependencies: ["Diagnostics", "Exporting"]),
    .target(name: "Cleansing", dependencies: ["Unpacking"]),
    .target(
      name: "Reading",
      dependencies: [
        "Dividing", "CMarkGFM", "Cleansing", "Diagnostics", .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "ContentModel", dependencies: ["Diagnostics", "Reading"]),
    .target(name: "Fixing", dependencies: ["Diagnostics", "Reporting", "Reading"]),
    .target(name: "Querying", dependencies: ["Diagnostics", "Exporting", "Reading", "ContentModel"]),
    .target(
      name: "Authoring", dependencies: ["Diagnostics", "Exporting", "Reading", "ContentModel"],
      resources: [.embedInCode("District/Files")]),
    .target(name: "Editions", dependencies: ["Reading", "ContentModel"]),
    .target(name: "Portal", dependencies: ["Placing", "Diagnostics", "Reading", "ContentModel", "Editions"]),
    .target(name: "Protecting", dependencies: ["CClp", "ContentModel", "Diagnostics", "Editions", "Portal"]),
    .target(name: "Contract", dependencies: ["Diagnostics", "Exporting", "ContentModel", "Portal"]),
    .target(name: "Detecting"),
    .target(name: "Classifying"),
    .target(name: "Drawing"),
    .target(
      name: "Checking",
      dependencies: [
        "Dividing", "Placing", "Diagnostics", "Cleansing", "Reading", "ContentModel", "Editions", "Portal",
        "Protecting", "Contract", "Detecting", "Drawing",
      ]),
    .target(
      name: "Planning",
      dependencies: [
        "Classifying", "Dividing", "Placing", "Diagnostics", "Exporting", "Reading", "ContentModel", "Editions",
        "Portal", "Protecting",
        "Contract", "Drawing",
      ]),
    .target(
      name: "Theming",
      dependencies: [
        "Diagnostics", "Reading", "Editions", "Planning", .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Auditing", dependencies: ["Dividing", "CLibXML2", "Diagnostics"]),
    .target(name: "Guarding", dependencies: ["Dividing", "Unpacking", "Diagnostics", "Reading", "ContentModel"]),
    .target(name: "Publishing", dependencies: ["CSystemCalls", "Diagnostics"]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Dividing", "Diagnostics", "Reading", "ContentModel", "Fixing", "Editions", "Portal", "Protecting", "Contract",
        "Drawing", "Checking",
        "Planning", "Theming", "Auditing", "Guarding", "Publishing",
      ]),
    .target(
      name: "Comparing",
      dependencies: [
        "Diagnostics", "Exporting", "Reading", "ContentModel", "Editions", "Portal", "Protecting", "Contract",
        "Planning", "Pipeline",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(
      name: "Serving",
      dependencies: [
        "Diagnostics", "Exporting", "Reporting", "Reading", "Editions", "Pipeline",
        .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Client/preview.css"), .embedInCode("Client/preview.js")]),
    .executableTarget(
      name: "sozialraum",
      dependencies: [
        "Authoring", "Comparing", "Contract", "ContentModel", "Diagnostics", "Editions", "Exporting", "Fixing",
        "Pipeline",
        "Portal", "Querying", "Reading", "Reporting", "Serving",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests mirror the rooms.
    .target(name: "TestSupport", dependencies: ["Diagnostics", "Reading"], path: "Tests/Support"),
    .target(
      name: "SampleContent",
      dependencies: [
        "Diagnostics", "Reading", "ContentModel", "Editions", "Portal", "Protecting", "Contract", "Checking",
      ],
      path: "Tests/SampleContent"),
    .testTarget(name: "DividingTests", dependencies: ["Dividing"]),
    .testTarget(name: "UnpackingTests", dependencies: ["CZlib", "Unpacking"]),
    .testTarget(name: "CleansingTests", dependencies: ["CZlib", "Cleansing", "TestSupport"]),
    .testTarget(name: "PlacingTests", dependencies: ["Placing", "TestSupport"]),
    .testTarget(name: "ExportingTests", dependencies: ["Exporting"]),
    .testTarget(name: "ReportingTests", dependencies: ["Diagnostics", "Reporting", "TestSupport"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(name: "ReadingTests", dependencies: ["Diagnostics", "Reading", "TestSupport"]),
    .testTarget(
      name: "ContentModelTests",
      dependencies: ["Diagnostics", "Reading", "ContentModel", "SampleContent", "TestSupport"]),
    .testTarget(
      name: "QueryingTests",
      dependencies: ["Diagnostics", "Exporting", "Reading", "ContentModel", "Querying", "SampleContent"]),
    .testTarget(
      name: "FixingTests",
      dependencies: ["Diagnostics", "Reading", "ContentModel", "Fixing", "TestSupport"]),
    .testTarget(
      name: "AuthoringTests",
      dependencies: [
        "Authoring", "ContentModel", "Diagnostics", "Exporting", "Pipeline", "Reading", "TestSupport",
      ]),
    .testTarget(
      name: "EditionsTests",
      dependencies: ["Diagnostics", "Reading", "ContentModel", "Editions", "SampleContent", "TestSupport"]),
    .testTarget(
      name: "PortalTests",
      dependencies: [
        "Placing", "Diagnostics", "Reading", "ContentModel", "Editions", "Portal", "SampleContent", "TestSupport",
      ]),
    .testTarget(
      name: "ProtectingTests",
      dependencies: [
        "Diagnostics", "Reading", "ContentModel", "Editions", "Portal", "Protecting", "SampleContent", "TestSupport",
      ]),
    .testTarget(
      name: "ContractTests",
      dependencies: [
        "Diagnostics", "Reading", "ContentModel", "Editions", "Portal", "Contract", "SampleContent", "TestSupport",
      ]),
    .testTarget(name: "DetectingTests", dependencies: ["Detecting", "TestSupport"]),
    .testTarget(name: "ClassifyingTests", dependencies: ["Classifying", "TestSupport"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "TestSupport"]),
    .testTarget(
      name: "CheckingTests",
      dependencies: [
        "Diagnostics", "Reading", "ContentModel", "Editions", "Portal", "Contract", "Checking", "SampleContent",
        "TestSupport",
      ]),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "Placing", "Diagnostics", "Reading", "ContentModel", "Editions", "Portal", "Protecting", "Contract", "Drawing",
        "Planning", "TestSupport",
      ]),
    .testTarget(
      name: "ThemingTests", dependencies: ["Diagnostics", "Reading", "Editions", "Planning", "Theming", "TestSupport"]),
    .testTarget(name: "AuditingTests", dependencies: ["Auditing", "CLibXML2", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "GuardingTests",
      dependencies: [
        "CZlib", "ContentModel", "Contract", "Diagnostics", "Editions", "Guarding", "Pipeline", "Planning", "Portal",
        "Protecting",
        "Reading", "SampleContent", "TestSupport", "Theming",
      ]),
    .testTarget(name: "PublishingTests", dependencies: ["Diagnostics", "Publishing", "Reporting", "TestSupport"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Auditing", "ContentModel", "Contract", "Diagnostics", "Editions", "Fixing", "Pipeline", "Planning", "Portal",
        "Protecting",
        "Reading", "Reporting", "TestSupport", "Theming",
      ]),
    .testTarget(
      name: "ComparingTests",
      dependencies: ["Comparing", "ContentModel", "Diagnostics", "Editions", "Pipeline", "Reading", "TestSupport"]),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "ContentModel", "Diagnostics", "Editions", "Exporting", "Pipeline", "Reading", "Reporting", "Serving",
        "TestSupport",
      ]),
    .testTarget(name: "CommandLineTests", dependencies: ["sozialraum", "TestSupport"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
