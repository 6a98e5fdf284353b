import Reports
import RuleBooks

/// The decided options beside the groups of cases that they were decided for.
///
/// Options are the rows, unless there are many groups, and more of them than options: what is longer runs down the page,
/// which is not as wide as it is long.
struct OptionGroups {
  private static let mostColumns = 9

  private let rows: [String]
  private let columns: [String]
  /// The decisions, row by row.
  private let counts: [[ConcordanceCount]]
  /// Whether the rows are the groups.
  private let isTurned: Bool

  /// - Parameters:
  ///   - audit: The counts.
  ///   - grouping: What the cases are gathered by.
  ///   - shown: The groups with cases.
  ///   - words: Says what options are called.
  init(_ audit: Audit, grouping index: Int, _ shown: [Int], _ words: AuditWording) {
    let tallies = audit.groups[index]
    let options = audit.plan.book.options.indices.filter { option in
      shown.contains { tallies[$0].options[option].scored > 0 }
    }
    let groups = shown.filter { group in tallies[group].options.contains { $0.scored > 0 } }
    let optionLabels = options.map { words.wording.label(ofOption: $0) }
    let groupLabels = groups.map { audit.plan.groupings[index].label(of: $0) }
    isTurned = groups.count > Self.mostColumns && groups.count > options.count
    if isTurned {
      (rows, columns) = (groupLabels, optionLabels)
      counts = groups.map { group in options.map { tallies[group].options[$0] } }
    } else {
      (rows, columns) = (optionLabels, groupLabels)
      counts = options.map { option in groups.map { tallies[$0].options[option] } }
    }
  }

  /// Whether no decision was scored.
  var isEmpty: Bool { rows.isEmpty }

  /// The concordant shares, as shades.
  func chart(by label: String) -> Publication.Chart {
    Publication.Chart(
      title: "Options by " + label + ".",
      explanation:
        "Percent of the scored decisions for an option that are concordant: the stronger the colour, the more. Dashed: none "
        + "was scored. The table has the numbers of cases, which may be small.",
      kind: .grid(
        columns: columns,
        rows: rows.indices.map { row in
          Publication.Chart.Row(label: rows[row], shares: counts[row].map { $0.rate(.concordant).tenths })
        }
      )
    )
  }

  /// The numbers behind them.
  func table(by label: String) -> Publication.Table {
    Publication.Table(
      caption: "Concordant of scored decisions, options by " + label,
      columns: [isTurned ? label : "option"] + columns,
      rows: rows.indices.map { row in
        Publication.Table.Row([Phrase(rows[row])] + counts[row].map { Phrase(fraction($0)) })
      },
      style: .figures
    )
  }

  private func fraction(_ count: ConcordanceCount) -> String {
    count.scored == 0 ? "" : String(count[.concordant]) + "/" + String(count.scored)
  }
}
