/// The one style sheet of all HTML pages: screen from phone width on, light and dark, and paper.
package enum StyleSheet {
  package static var text: [UInt8] {
    palette + VerdictBadges.style.withUTF8Buffer { Array($0) } + source.withUTF8Buffer { Array($0) }
  }

  /// The colours of the screen, light and dark, and the type faces: what all pages have in common.
  static var palette: [UInt8] { colours.withUTF8Buffer { Array($0) } }

  private static let colours: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #fffefb; --ink: #1d1c1a; --quiet: #595650; --rule: #d8d3c8; --tint: #f5f2ea; --link: #14508c;
      --support: #1c6638; --objection: #8a4b00; --exclusion: #a01c2c; --note: #44546a;
      --share: #2a6099; --further: #a9c4e0; --track: #ece7dc;
      --step0: #e9eff6; --step1: #c6d8eb; --step2: #9bbcdf; --step3: #6f9fd0; --step4: #14508c; --on3: #1d1c1a; --on4: #fff;
      --serif: Charter, "Bitstream Charter", "Source Serif 4", Georgia, "Times New Roman", serif;
      --sans: system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #17181a; --ink: #e9e6df; --quiet: #aaa69d; --rule: #3f4044; --tint: #212327; --link: #8fbdf0;
        --support: #7fce9a; --objection: #eab068; --exclusion: #ff9c9f; --note: #abbdd6;
        --share: #7aade3; --further: #33557a; --track: #2a2c31;
        --step0: #22272e; --step1: #29384a; --step2: #2f4d6e; --step3: #7aade3; --step4: #cfe3fb; --on3: #111; --on4: #111;
      }
    }

    """

  private static let source: StaticString = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; padding: 0 1.1rem 3rem; max-width: 48rem;
      background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif);
      overflow-wrap: break-word; font-variant-numeric: lining-nums;
    }
    h1, h2, h3, caption, th, dt, nav, .subtitle, .part, .mark, footer { font-family: var(--sans); }
    h1 { font-size: clamp(1.7rem, 1.2rem + 2.4vw, 2.6rem); line-height: 1.15; margin: 3rem 0 .4rem; text-wrap: balance; }
    h2 { font-size: 1.55rem; line-height: 1.2; margin: 3.5rem 0 1rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
    h2 .part { display: block; font-size: .8rem; font-weight: 600; color: var(--quiet); margin-bottom: .2rem; }
    h3 { font-size: 1.1rem; line-height: 1.3; margin: 2rem 0 .5rem; }
    p, ul, dl { margin: 0 0 .9rem; }
    ul { padding-left: 1.3rem; }
    li { margin: .15rem 0; }
    li > ul { margin: .15rem 0 .3rem; }
    a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
    a:hover { text-decoration-thickness: .12em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    :target { outline: 2px solid var(--link); outline-offset: 4px; }
    .skip { position: absolute; left: -100vw; padding: .6rem 1rem; background: var(--paper); z-index: 1; }
    .skip:focus { left: .5rem; top: .5rem; }
    .subtitle { font-size: 1.1rem; color: var(--quiet); margin-bottom: 2rem; }
    .name { font-family: var(--sans); font-size: .88em; }
    .faint { color: var(--quiet); }
    .good { color: var(--support); } .open, .conditional { color: var(--objection); } .bad { color: var(--exclusion); }
    dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .25rem 0; }
    dt { font-size: .875rem; color: var(--quiet); padding-top: .13rem; }
    dd { margin: 0; grid-column: 2; min-width: 0; }
    .contents { margin-top: 2rem; font-size: .95rem; line-height: 1.35; }
    .contents h2 { font-size: 1.1rem; margin: 0 0 .6rem; padding: 0; border: 0; }
    .contents ul { list-style: none; padding: 0; margin: 0; }
    .contents ul ul { padding-left: 1rem; }
    .contents .part { font-weight: 600; color: var(--quiet); font-size: .85rem; }
    .contents li a { display: inline-block; padding: .2rem 0; min-height: 1.5rem; }
    .argument { margin: 1.2rem 0; padding: .9rem 1.1rem .3rem; background: var(--tint); border-left: .35rem solid; }
    .argument h3 { margin: 0 0 .4rem; }
    .argument p, .argument ul, .argument dl { margin-bottom: .6rem; }
    .sentence { font-size: 1.1rem; }
    .support { border-color: var(--support); } .support .mark { color: var(--support); }
    .objection { border-color: var(--objection); } .objection .mark { color: var(--objection); }
    .exclusion { border-color: var(--exclusion); } .exclusion .mark { color: var(--exclusion); }
    .note { border-color: var(--note); } .note .mark { color: var(--note); }
    .argument .mark { letter-spacing: -.05em; margin-right: .15rem; }
    .scroll { overflow-x: auto; margin: 1.2rem 0 1.6rem; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.4; }
    caption { text-align: left; font-weight: 600; font-size: .95rem; padding-bottom: .4rem; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--rule); }
    th { font-weight: 600; font-size: .85rem; }
    thead th { border-bottom: 1.5px solid var(--ink); vertical-align: bottom; }
    .grid th, .grid td { min-width: 6.5rem; max-width: 14rem; }
    .grid th[scope=row] { position: sticky; left: 0; background: var(--paper); min-width: 7rem; }
    .figures th:not(:first-child), .figures td { text-align: right; font-variant-numeric: tabular-nums; }
    .figures th, .figures td { padding-left: .6rem; padding-right: .2rem; }
    .figures th:first-child { padding-left: 0; min-width: 7rem; }
    .figures td { white-space: nowrap; }
    .figures th[scope=row] { position: sticky; left: 0; background: var(--paper); }
    .turned thead th:not(:first-child) { text-align: left; }
    .turned thead span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 12rem; }
    .figures caption { max-width: calc(100vw - 2.2rem); }
    .chart { margin: 1.6rem 0 1.8rem; }
    .chart svg { display: block; }
    .chart text { font: 11px var(--sans); fill: var(--ink); font-variant-numeric: tabular-nums; }
    .chart text.faint { fill: var(--quiet); }
    .bars text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
    .chart .bars { width: 100%; max-width: 34rem; }
    .chart .grid { height: auto; }
    .chart .grid + .grid { margin-top: .6rem; }
    figcaption { font-family: var(--sans); font-size: .875rem; line-height: 1.45; color: var(--quiet); margin-bottom: .7rem; }
    figcaption strong { color: var(--ink); font-size: .95rem; }
    .track { fill: var(--track); } .share { fill: var(--share); } .further { fill: var(--further); }
    .tick { stroke: var(--rule); stroke-width: 1; }
    .whisker { stroke: var(--ink); stroke-width: 1.4; } .halo { stroke: var(--paper); stroke-width: 4; }
    .none { fill: none; stroke: var(--rule); stroke-dasharray: 2 3; }
    .step0 { fill: var(--step0); } .step1 { fill: var(--step1); } .step2 { fill: var(--step2); }
    .step3 { fill: var(--step3); } .step4 { fill: var(--step4); }
    .chart text.on3 { fill: var(--on3); } .chart text.on4 { fill: var(--on4); }
    .text th[scope=row], .form th[scope=row] { min-width: 7rem; }
    .text td { min-width: 8rem; }
    .form td { min-width: 9rem; }
    .form td:nth-child(2) { font: .72rem/1.4 ui-monospace, Menlo, Consolas, monospace; min-width: 9.5rem; max-width: 10.5rem; }
    .form td:last-child { min-width: 11rem; }
    .ticks td:last-child, .ticks thead th:last-child { white-space: nowrap; }
    .ticks th[scope=row] { min-width: 1.4rem; }
    .folded { margin: 1.2rem 0; padding: .2rem 1rem; border: 1px solid var(--rule); border-left-width: .35rem; }
    .folded summary { font: 600 1rem/1.4 var(--sans); padding: .5rem 0; min-height: 1.5rem; cursor: pointer; color: var(--link); }
    footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: .9rem; }
    @media (max-width: 30rem) {
      dl > div { display: block; }
      .argument { padding: .8rem .8rem .2rem; margin-inline: -.4rem; }
      .grid th[scope=row] { position: static; }
    }
    @media (min-width: 48rem) { .chart .grid { max-width: 100%; } }
    @media screen and (min-width: 75rem) {
      body { max-width: 78rem; display: grid; grid-template-columns: 17rem minmax(0, 52rem); gap: 0 4rem; }
      header, main, footer { grid-column: 2; }
      .contents {
        grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 0; max-height: 100vh; overflow-y: auto;
        padding: 3rem .5rem 2rem 0; margin: 0; align-self: start;
      }
    }
    @page { size: A4; margin: 20mm 18mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
    @media print {
      :root {
        color-scheme: light;
        --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --tint: #fff; --link: #000;
        --support: #1c6638; --objection: #8a4b00; --exclusion: #a01c2c; --note: #44546a;
        --share: #2a6099; --further: #a9c4e0; --track: #ece7dc;
        --step0: #e9eff6; --step1: #c6d8eb; --step2: #9bbcdf; --step3: #6f9fd0; --step4: #14508c; --on3: #1d1c1a; --on4: #fff;
      }
      html { font-size: 9.2pt; }
      body { max-width: none; padding: 0; }
      .skip { display: none; }
      h1 { margin-top: 30mm; font-size: 26pt; }
      h2 { break-before: page; margin-top: 0; }
      .contents { break-before: page; }
      .contents h2 { break-before: auto; }
      h2, h3, caption { break-after: avoid; }
      .report h1 { margin-top: 0; }
      .report h2 { break-before: auto; margin-top: 2rem; }
      .report .contents { display: none; }
      .folded { display: none; }
      .ticks, section:has(.ticks) { break-inside: avoid; }
      .ticks th, .ticks td { padding-block: .2rem; line-height: 1.25; }
      .chart { break-inside: avoid; print-color-adjust: exact; }
      .chart svg { max-height: 210mm; }
      .chart .bars { max-width: 120mm; }
      .chart .grid { max-width: 100%; }
      .figures th[scope=row] { position: static; }
      h3 + p:has(+ dl, + ul) { break-after: avoid; }
      .argument, tr, dl > div, li { break-inside: avoid; }
      p { orphans: 3; widows: 3; }
      a { text-decoration: none; }
      a.address::after { content: " <" attr(href) ">"; font-size: .85em; word-break: break-all; }
      .argument { border: .5pt solid var(--rule); border-left: 3pt solid; print-color-adjust: exact; }
      .support { border-left-color: var(--support); } .objection { border-left-color: var(--objection); }
      .exclusion { border-left-color: var(--exclusion); } .note { border-left-color: var(--note); }
      .scroll { overflow: visible; }
      table { font-size: 8pt; }
      thead { display: table-header-group; break-after: avoid; }
      tbody tr:first-child { break-before: avoid; }
      th, td, .grid th, .grid td, .form td, .text td, .form th[scope=row], .text th[scope=row] { min-width: 0; max-width: none; }
      .grid th[scope=row] { position: static; }
      .form tr { height: 13mm; }
      .form td:nth-child(2) { font-size: 6.5pt; width: 46mm; word-break: break-all; }
      .form th[scope=row] { width: 24mm; }
      .form td:last-child { width: 48mm; border-left: 1px solid var(--rule); }
    }

    """
}
