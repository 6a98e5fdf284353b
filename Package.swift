// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The layers in the order in which a case meets them; each imports only what stands before it.
let layers: [(name: String, imports: [String])] = [
  ("RuleLanguage", []),
  ("RuleBooks", ["RuleLanguage"]),
  ("CaseSpaces", ["RuleLanguage", "RuleBooks"]),
  ("Evaluation", ["RuleLanguage", "RuleBooks", "CaseSpaces"]),
  ("RuleAnalysis", ["RuleLanguage", "RuleBooks", "CaseSpaces", "Evaluation"]),
  ("CaseFiles", ["RuleLanguage", "RuleBooks"]),
  ("RuleEditing", ["RuleLanguage", "RuleBooks"]),
  ("Reports", ["RuleLanguage", "RuleBooks", "CaseSpaces", "Evaluation", "RuleAnalysis", "CaseFiles"]),
  (
    "Interviews",
    ["RuleLanguage", "RuleBooks", "CaseSpaces", "Evaluation", "RuleAnalysis", "CaseFiles", "Reports"]
  ),
  ("Teaching", ["RuleLanguage", "RuleBooks", "CaseSpaces", "Evaluation", "RuleAnalysis", "CaseFiles", "Reports"]),
  ("Batches", ["RuleLanguage", "RuleBooks", "CaseSpaces", "Evaluation", "RuleAnalysis", "CaseFiles", "Reports"]),
  (
    "Meetings",
    ["RuleLanguage", "RuleBooks", "CaseSpaces", "Evaluation", "RuleAnalysis", "CaseFiles", "Reports", "Batches"]
  ),
  ("Audits", ["RuleLanguage", "RuleBooks", "CaseSpaces", "Evaluation", "CaseFiles", "Reports", "Batches"]),
]
let everyLayer = layers.map(\.name)
let testedModules = everyLayer + ["Consilium", "ConsiliumCommand"]
/// The tested modules that keep expected outputs in files beside their tests.
let goldenFolders = [
  "RuleLanguage", "RuleBooks", "CaseFiles", "Reports", "RuleAnalysis", "Interviews", "Teaching", "Meetings", "Audits",
]

let package = Package(
  name: "consilium",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Consilium", targets: ["Consilium"]),
    .executable(name: "consilium", targets: ["ConsiliumCommand"]),
  ],
  targets: layers.map { layer in
    .target(name: layer.name, dependencies: layer.imports.map { .init(stringLiteral: $0) }, swiftSettings: settings)
  } + [
    .target(
      name: "Consilium",
      dependencies: everyLayer.map { .init(stringLiteral: $0) },
      swiftSettings: settings
    ),
    .executableTarget(
      name: "ConsiliumCommand",
      dependencies: (everyLayer + ["Consilium"]).map { .init(stringLiteral: $0) },
      swiftSettings: settings
    ),
    .target(
      name: "ConsiliumTestSupport",
      dependencies: everyLayer.map { .init(stringLiteral: $0) },
      path: "Tests/ConsiliumTestSupport",
      swiftSettings: settings
    ),
  ]
    + testedModules.map { name in
      .testTarget(
        name: name + "Tests",
        dependencies: (everyLayer + ["Consilium", "ConsiliumTestSupport"]
          + (name == "ConsiliumCommand" ? ["ConsiliumCommand"] : []))
          .map { .init(stringLiteral: $0) },
        exclude: goldenFolders.contains(name) ? ["Golden"] : [],
        swiftSettings: settings
      )
    },
  swiftLanguageModes: [.v6]
)
