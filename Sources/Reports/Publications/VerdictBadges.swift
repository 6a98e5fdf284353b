import Evaluation

/// The shapes of the verdicts, drawn, so that they look the same on every screen and in grey.
enum VerdictBadges {
  /// All shapes, for one place of a page; a badge shows one of them.
  static let definitions: StaticString = """
    <svg class="shapes" aria-hidden="true" focusable="false">
    <symbol id="shape-candidate" viewBox="0 0 16 16"><circle class="fill" cx="8" cy="8" r="7"/>\
    <path class="cut" d="M4.5 8.2 7 10.7 11.6 5.6"/></symbol>
    <symbol id="shape-provisional" viewBox="0 0 16 16"><circle class="line" cx="8" cy="8" r="6.1"/>\
    <path class="fill" d="M8 1.9A6.1 6.1 0 0 0 8 14.1Z"/></symbol>
    <symbol id="shape-possible" viewBox="0 0 16 16"><circle class="line" cx="8" cy="8" r="6.1"/></symbol>
    <symbol id="shape-excluded" viewBox="0 0 16 16"><path class="fill" d="M1.5 1.5h13v13h-13z"/>\
    <path class="cut" d="M4.6 4.6 11.4 11.4M11.4 4.6 4.6 11.4"/></symbol>
    <symbol id="shape-unsupported" viewBox="0 0 16 16"><path class="line" d="M2.5 8h11"/></symbol>
    <symbol id="shape-undecided" viewBox="0 0 16 16"><path class="line" d="M8 1.8 14.2 8 8 14.2 1.8 8Z"/>\
    <path class="line" d="M8 5v3.4M8 10.4v.6"/></symbol>
    </svg>

    """

  /// How a style sheet sets the shapes.
  static let style: StaticString = """
    .shapes { position: absolute; width: 0; height: 0; }
    .badge { width: .95em; height: .95em; vertical-align: -.1em; margin-right: .1em; overflow: visible; }
    .badge .fill, use .fill { fill: currentColor; }
    .fill { fill: currentColor; } .line { fill: none; stroke: currentColor; stroke-width: 1.8; }
    .cut { fill: none; stroke: var(--paper); stroke-width: 2; }
    .badge { print-color-adjust: exact; }
    :is(.badge, .verdict).candidate { color: var(--support); } :is(.badge, .verdict).provisional { color: var(--objection); }
    :is(.badge, .verdict).possible, :is(.badge, .verdict).undecided { color: var(--link); }
    :is(.badge, .verdict).excluded { color: var(--exclusion); } :is(.badge, .verdict).unsupported { color: var(--quiet); }

    """
}

extension Output {
  /// Appends the shape of a verdict, which is said in words beside it.
  mutating func write(badge verdict: Verdict) {
    open("svg", ("class", "badge " + verdict.rawValue), ("aria-hidden", "true"), ("focusable", "false"))
    open("use", ("href", "#shape-" + verdict.rawValue))
    write("</use></svg> ")
  }
}
