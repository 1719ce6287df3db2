// swift-tools-version: 6.1
import PackageDescription

// A package outside of ours that depends on it by path: it proves that `import Wirework` is all that one needs.
let package = Package(
  name: "outside",
  dependencies: [.package(name: "wirework", path: "../..")],
  targets: [
    .executableTarget(name: "Outside", dependencies: [.product(name: "Wirework", package: "wirework")])
  ],
  swiftLanguageModes: [.v6]
)
