/// `extends NAME version VERSION`: a rule file over which another is a layer.
package struct BaseReference: Sendable, Equatable {
  package let name: Name
  package let version: Name
  package let place: Place

  package init(name: Name, version: Name, place: Place) {
    self.name = name
    self.version = version
    self.place = place
  }
}
