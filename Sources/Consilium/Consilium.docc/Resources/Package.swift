// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "example",
  dependencies: [
    .package(name: "consilium", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "Example",
      dependencies: [.product(name: "Consilium", package: "consilium")]
    )
  ],
  swiftLanguageModes: [.v6]
)
