/// The texts of a rule book, those that others extend before them, the file that is read last.
///
/// Their offsets follow each other, so that a place tells its file.
package struct RuleTexts: Sendable {
  /// The most files that one rule book can have.
  package static let mostFiles = 16

  package let files: [RuleText]
  /// The offset at which each file starts.
  package let origins: [Int]

  package init(_ files: [RuleText]) {
    self.files = files
    var origins: [Int] = []
    var origin = 0
    for file in files {
      origins.append(origin)
      // One offset between two files, so that the end of one is not the start of the next.
      origin += file.bytes.count + 1
    }
    self.origins = origins
  }

  /// A rule file that stands alone.
  package init(name: String = "", _ bytes: [UInt8]) {
    self.init([RuleText(name: name, bytes: bytes)])
  }

  /// The file to which an offset belongs.
  package func file(of offset: Int) -> Int {
    (origins.lastIndex { $0 <= offset }) ?? 0
  }

  /// The stretch of a place within its own file.
  package func local(_ place: Place) -> Place {
    place.moved(by: -origins[file(of: place.start)])
  }

  /// The name of the file that a place belongs to.
  package func name(of place: Place) -> String { files[file(of: place.start)].name }

  /// Where a place starts in its own file.
  package func position(of place: Place) -> LineMap.Position {
    LineMap(files[file(of: place.start)].bytes).position(of: local(place).start)
  }
}

extension RuleTexts {
  /// Gathers a file with all that it extends, each file once and before those that need it.
  ///
  /// What cannot be found is left out, and no more files are gathered than one beyond the most; the reader of the texts
  /// says what is missing or too much.
  ///
  /// - Parameter find: The text of the file that a header extends; nil where there is none.
  package init(_ file: RuleText, over find: (BaseReference) -> RuleText?) {
    var gathered: [RuleText] = []
    var seen: Set<String> = []
    var opened = 0
    func gather(_ file: RuleText) {
      opened += 1
      let header = RuleParser.header(of: file.bytes)
      if let header { seen.insert(header.name.text) }
      for base in header?.extends ?? [] where opened <= Self.mostFiles {
        if seen.insert(base.name.text).inserted, let text = find(base) { gather(text) }
      }
      gathered.append(file)
    }
    gather(file)
    self.init(gathered)
  }
}
