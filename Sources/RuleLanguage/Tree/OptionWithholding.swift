/// `withhold option NAME because …`: an option that a layer excludes for every patient, with its reason.
package struct OptionWithholding: Sendable, Equatable {
  package let option: Name
  package let because: Prose
  package let place: Place

  package init(option: Name, because: Prose, place: Place) {
    self.option = option
    self.because = because
    self.place = place
  }
}
