// swift-tools-version: 6.1
import PackageDescription

// Measures the store from outside, through the library that users import.
let package = Package(
  name: "store-benchmark",
  dependencies: [.package(name: "wirework", path: "../../..")],
  targets: [
    .executableTarget(name: "StoreBenchmark", dependencies: [.product(name: "Wirework", package: "wirework")])
  ],
  swiftLanguageModes: [.v6]
)
