// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "wirework",
  products: [
    .library(name: "Wirework", targets: ["Wirework"]),
    .executable(name: "wirework", targets: ["WireworkCommand"]),
    .executable(name: "wirework-render", targets: ["RenderHelper"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Model: the nouns every stage shares.
    .target(name: "NewsModel", path: "Sources/Model/NewsModel", swiftSettings: strict),
    .target(name: "ResourceLookup", path: "Sources/Model/ResourceLookup", swiftSettings: strict),

    // Extraction: files to propositions.
    .systemLibrary(
      name: "CMarkdown", path: "Sources/Extraction/CMarkdown", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CHTML", path: "Sources/Extraction/CHTML", pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(
      name: "CCompression", path: "Sources/Extraction/CCompression", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CKernels", path: "Sources/Extraction/CKernels"),
    .target(
      name: "ArticleReading",
      dependencies: ["NewsModel", "CMarkdown", "CHTML", "CCompression"],
      path: "Sources/Extraction/ArticleReading", swiftSettings: strict),
    .target(
      name: "LanguageAnalysis", dependencies: ["NewsModel", "ResourceLookup", "CKernels"],
      path: "Sources/Extraction/LanguageAnalysis", resources: [.copy("Models")],
      swiftSettings: strict),
    .target(
      name: "PropositionExtraction", dependencies: ["NewsModel"],
      path: "Sources/Extraction/PropositionExtraction", swiftSettings: strict),
    .target(
      name: "Schemas", dependencies: ["ResourceLookup"], path: "Schemas", exclude: ["README.md"],
      resources: [
        .copy("entities"), .copy("relations"), .copy("aliases"), .copy("lexicons"), .copy("context.jsonld"),
        .copy("graph.schema.json"), .copy("statement.schema.json"), .copy("shapes.ttl"),
      ],
      swiftSettings: strict),
    .target(
      name: "RelationSchemas",
      dependencies: [
        "NewsModel", "PropositionExtraction", "Schemas",
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Sources/Extraction/RelationSchemas", swiftSettings: strict),

    // Graph: mentions to entities, and the store.
    .target(
      name: "EntityResolution", dependencies: ["NewsModel", "ResourceLookup", "Schemas"],
      path: "Sources/Graph/EntityResolution", swiftSettings: strict),
    .target(
      name: "GraphStore",
      dependencies: [
        "CKernels", "NewsModel", "EntityResolution", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Sources/Graph/GraphStore", swiftSettings: strict),

    // Export: the graph for people and for other systems.
    .target(
      name: "GraphExport", dependencies: ["NewsModel"],
      path: "Sources/Export/GraphExport", swiftSettings: strict),
    .systemLibrary(
      name: "CGraphviz", path: "Sources/Export/CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"])]),
    .target(
      name: "GraphDrawing",
      dependencies: ["NewsModel", "CGraphviz"], path: "Sources/Export/GraphDrawing", swiftSettings: strict),
    .executableTarget(
      name: "RenderHelper", dependencies: ["GraphDrawing"],
      path: "Sources/Export/RenderHelper", swiftSettings: strict),

    // Product: the library, the command, and the score tables.
    .target(
      name: "Wirework",
      dependencies: [
        "CAllocator", "NewsModel", "ArticleReading", "LanguageAnalysis", "PropositionExtraction",
        "RelationSchemas", "EntityResolution", "GraphStore", "GraphExport", "GraphDrawing",
        "Schemas",
      ],
      path: "Sources/Product/Wirework", swiftSettings: strict),
    .target(name: "CAllocator", path: "Sources/Product/CAllocator"),
    .executableTarget(
      name: "WireworkCommand",
      dependencies: [
        "Wirework", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Product/WireworkCommand", swiftSettings: strict),
    .executableTarget(
      name: "wirework-scores", dependencies: ["Wirework", "LanguageAnalysis", "NewsModel", "EntityResolution"],
      path: "Sources/Product/Scores", swiftSettings: strict),

    // Tests: one folder a module.
    .target(name: "TestSupport", dependencies: ["NewsModel"], path: "Tests/Support"),
    .testTarget(name: "NewsModelTests", dependencies: ["NewsModel"]),
    .testTarget(
      name: "ArticleReadingTests", dependencies: ["ArticleReading", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "LanguageAnalysisTests", dependencies: ["LanguageAnalysis", "CKernels", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "PropositionExtractionTests",
      dependencies: ["PropositionExtraction", "LanguageAnalysis", "TestSupport"]),
    .testTarget(
      name: "RelationSchemasTests",
      dependencies: ["RelationSchemas", "LanguageAnalysis", "TestSupport"]),
    .testTarget(
      name: "EntityResolutionTests", dependencies: ["EntityResolution", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "GraphStoreTests", dependencies: ["GraphStore", "EntityResolution", "TestSupport"],
      exclude: ["Stores"]),
    .testTarget(
      name: "GraphExportTests", dependencies: ["GraphExport", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "GraphDrawingTests", dependencies: ["GraphDrawing", "RenderHelper", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "WireworkTests", dependencies: ["Wirework", "WireworkCommand", "RenderHelper", "TestSupport"],
      exclude: ["Golden", "Factuality"]),
  ],
  swiftLanguageModes: [.v6]
)
