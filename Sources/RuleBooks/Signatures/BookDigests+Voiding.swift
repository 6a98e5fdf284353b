extension BookDigests {
  /// The entries that were signed as they stand here and are not any more as they stand in a later version, in their order
  /// here.
  ///
  /// - Parameter files: The files of signatures of this version.
  package func voided(in later: BookDigests, _ files: [SignatureFile]) -> [BookEntry] {
    let (now, then) = (SignatureRegister(self, files: files), SignatureRegister(later, files: files))
    return zip(entries, now.states).filter { entry, state in
      state.isSigned && then.state(of: entry.entry)?.isSigned != true
    }.map { $0.0.entry }
  }
}
