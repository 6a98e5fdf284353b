/// One of the rule files that rules were read from.
public struct RuleLayer: Sendable, Equatable {
  /// The name in the file's header.
  public let name: String
  /// The version in the file's header, such as `1.0.0`.
  public let version: String
  /// The SHA-256 of the file's bytes, as `sha256:` and 64 hexadecimal digits.
  public let digest: String
}
