/// A fact or definition as messages speak of it: by its name and the label that people read.
struct Spoken: Sendable {
  let name: String
  let label: String

  var text: String { "`\(name)` (\(label))" }
}
