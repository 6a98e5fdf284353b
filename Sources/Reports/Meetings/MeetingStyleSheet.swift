/// The style sheet of the pages for a meeting: a screen of any width, light or dark, and A4 with a case a sheet.
enum MeetingStyleSheet {
  static var text: [UInt8] {
    StyleSheet.palette + VerdictBadges.style.withUTF8Buffer { Array($0) } + screen.withUTF8Buffer { Array($0) }
      + paper.withUTF8Buffer { Array($0) }
  }

  private static let screen: StaticString = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; padding: 0 1.25rem 3rem; max-width: 66rem;
      background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans);
      overflow-wrap: anywhere; font-variant-numeric: lining-nums;
    }
    h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem); line-height: 1.15; margin: 2.2rem 0 .3rem; text-wrap: balance; }
    h2 { font-size: clamp(1.3rem, 1.1rem + 1vw, 1.7rem); line-height: 1.2; margin: 0; text-wrap: balance; }
    h3 { font-size: 1.1rem; line-height: 1.3; margin: 0; }
    h4 { font-size: 1rem; line-height: 1.35; margin: 0; }
    p, ul, dl { margin: 0 0 .6rem; }
    ul { padding-left: 1.2rem; }
    a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
    a:hover { text-decoration-thickness: .12em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    :target { outline: 2px solid var(--link); outline-offset: 4px; }
    section:target { outline: 0; }
    .skip { position: absolute; left: -100vw; padding: .6rem 1rem; background: var(--paper); z-index: 1; }
    .skip:focus { left: .5rem; top: .5rem; }
    .faint, .subtitle, small, .gloss { color: var(--quiet); }
    .name { font-size: .86em; white-space: nowrap; }
    a.name { color: var(--quiet); }
    .good { --tone: var(--support); } .conditional { --tone: var(--objection); } .open { --tone: var(--link); }
    .bad { --tone: var(--exclusion); } .plain, .faint { --tone: var(--quiet); }
    span.good, span.conditional, span.open, span.bad { color: var(--tone); }
    .tag {
      display: inline-block; border: 1px solid; border-radius: .2rem; padding: 0 .3rem; font-size: .75rem; font-weight: 600;
      line-height: 1.35; color: var(--objection); vertical-align: .08em;
    }
    .subtitle { margin-bottom: 1.4rem; }
    .single header { margin-top: 1.6rem; }
    .single h1 { font-size: .9rem; margin: 0; }
    .single .subtitle { font-size: .9rem; margin: 0; }
    .single .back { display: none; }

    .index h2 { font-size: 1.1rem; margin: 0 0 .4rem; }
    .cases { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: .875rem; line-height: 1.4; }
    .cases th, .cases td { text-align: left; vertical-align: top; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--rule); }
    .cases thead th { border-bottom: 2px solid var(--ink); font-size: .8rem; }
    .cases th:first-child { width: 22%; } .cases th:nth-child(2) { width: 31%; } .cases th:nth-child(3) { width: 11%; }
    .cases th:nth-child(5) { width: 15%; }
    .cases tbody th { font-weight: 600; }
    .cases tbody th a { display: inline-block; padding: .1rem 0; }
    .cases .column { display: none; }
    .cases .problem { color: var(--exclusion); font-weight: 600; }
    .cases .bad { color: var(--exclusion); font-weight: 600; }
    .cases .empty { color: var(--quiet); }

    .case { margin-top: 3.5rem; padding-top: 1rem; border-top: 3px solid var(--ink); }
    .paper, .paper > tbody, .paper > tbody > tr, .paper > tbody > tr > td { display: block; padding: 0; }
    .paper > thead { display: none; }
    .title > * { min-width: 0; }
    .title { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; margin-bottom: .5rem; }
    .back { flex: none; font-size: .875rem; padding: .25rem 0; }
    .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .35rem 1.4rem; margin: .8rem 0; }
    .facts > div { border-top: 1px solid var(--rule); padding-top: .25rem; }
    .facts dt { font-size: .8rem; color: var(--quiet); line-height: 1.3; }
    .facts dd { margin: 0; line-height: 1.35; }
    .facts .value { font-weight: 600; }
    .facts small { display: block; font-size: .75rem; line-height: 1.35; }
    .aside .value { text-decoration: line-through; text-decoration-thickness: .08em; }
    .aside .tag { color: var(--exclusion); }
    .follows { margin: .6rem 0 0; font-size: .8rem; color: var(--quiet); }
    .following { margin-top: .2rem; }
    .following .value { font-weight: 400; font-style: italic; }

    .part { margin: 1.6rem 0 0; }
    .head { display: flex; flex-wrap: wrap; gap: 0 .7rem; align-items: baseline; border-bottom: 2px solid var(--ink); margin-bottom: .6rem; padding-bottom: .15rem; }
    .head .gloss { margin: 0; font-size: .875rem; }
    .part.open { --tone: var(--objection); }
    .part.bad, .part.open { border: 2px solid var(--tone); border-left-width: .5rem; padding: .7rem 1rem .3rem; }
    .part.bad .head, .part.open .head { border: 0; margin-bottom: .3rem; }
    .part.bad h3, .part.open h3 { color: var(--tone); }
    .entries { display: grid; gap: .25rem; margin: .2rem 0 .4rem; font-size: .9375rem; line-height: 1.45; }
    .entries > div { display: grid; grid-template-columns: 8.4rem 1fr; gap: 0 .8rem; }
    .entries dt { color: var(--tone, var(--quiet)); font-weight: 600; font-size: .875rem; padding-top: .05rem; }
    .entries .plain dt, .entries .faint dt { font-weight: 400; }
    .entries .faint dd { color: var(--quiet); }
    .entries dd { margin: 0; min-width: 0; }
    .again, .statement-sheet { display: none; }
    .mark { display: inline-block; min-width: 1.1em; margin-right: .35em; letter-spacing: -.08em; }
    .option { padding: .55rem 0 .35rem; border-top: 1px solid var(--rule); }
    .head + .option { border-top: 0; padding-top: 0; }
    .option h4 { display: flex; flex-wrap: wrap; gap: 0 .35rem; align-items: baseline; }
    .option h4 .badge { align-self: center; }
    .intents { font-weight: 400; }
    .word { margin-left: auto; font-weight: 400; font-size: .8rem; color: var(--quiet); }
    .tasks { list-style: none; padding: 0; }
    .tasks li { position: relative; padding-left: 1.7rem; margin: .4rem 0; }
    .tasks li::before {
      content: ""; position: absolute; left: 0; top: .2em; width: 1.05em; height: 1.05em; border: 1.5px solid var(--ink);
      border-radius: 2px;
    }
    details { margin: .3rem 0; }
    summary { cursor: pointer; font-weight: 600; font-size: .9rem; padding: .2rem 0; }
    .statements { columns: 22rem 2; column-gap: 2rem; font-size: .8125rem; line-height: 1.4; margin: .2rem 0; }
    .statements > div { break-inside: avoid; display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 .6rem; padding: .12rem 0; }
    .statements dt { color: var(--quiet); }
    .statements dd { margin: 0; min-width: 0; }
    .room { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
    .room p { min-height: 5.5rem; border: 1px solid var(--quiet); border-radius: 2px; padding: .3rem .5rem; margin: 0; font-size: .8rem; color: var(--quiet); }
    .closing { margin-top: 1.2rem; padding-top: .5rem; border-top: 1px solid var(--rule); font-size: .8125rem; line-height: 1.4; }
    .closing p { margin: 0; }
    footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: .8125rem; }

    @media (max-width: 42rem) {
      body { padding-inline: 1rem; }
      .cases thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .cases, .cases tbody, .cases tr, .cases th, .cases td { display: block; width: auto; }
      .cases tbody tr { border-bottom: 1px solid var(--rule); padding: .5rem 0; }
      .cases tbody th:first-child, .cases td { border: 0; padding: .1rem 0; width: auto; }
      .cases td { display: grid; grid-template-columns: 6rem 1fr; gap: 0 .6rem; }
      .cases td.empty { display: none; }
      .cases td.problem { display: block; }
      .cases .column { display: block; color: var(--quiet); font-weight: 400; }
      .entries > div { grid-template-columns: 1fr; }
      .entries > div + div { margin-top: .25rem; }
      .room { grid-template-columns: 1fr; }
      .statements > div { grid-template-columns: 1fr; }
    }

    """

  private static let paper: StaticString = """
    @page { size: A4; margin: 7mm 8mm 8mm; @bottom-right { content: counter(page) " / " counter(pages); font: 7pt sans-serif; } }
    @media print {
      :root {
        color-scheme: light;
        --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --tint: #fff; --link: #14508c;
        --support: #1c6638; --objection: #8a4b00; --exclusion: #a01c2c; --note: #44546a;
      }
      html { font-size: 8.5pt; }
      body { max-width: none; padding: 0; font-family: "Helvetica Neue", Arial, "Liberation Sans", sans-serif; line-height: 1.2; }
      .skip, .back, footer { display: none; }
      a { color: inherit; text-decoration: none; }
      h1 { margin-top: 0; font-size: 17pt; }
      h2 { font-size: 12pt; line-height: 1.1; }
      h3 { font-size: 9.5pt; line-height: 1.1; } h4 { font-size: 8.5pt; line-height: 1.15; }
      .tasks li::before, .part.bad, .part.open, .mark { print-color-adjust: exact; }
      .case, .statement-sheet { break-before: page; margin: 0; padding: 0; border: 0; }
      .single .case, .rejected + .rejected { break-before: auto; }
      .rejected { break-inside: avoid; }
      .rejected + .rejected { margin-top: 8mm; }
      .single header { margin: 0 0 1mm; }
      .paper { display: table; table-layout: fixed; width: 100%; border-collapse: collapse; }
      .paper > thead { display: table-header-group; }
      .paper > tbody { display: table-row-group; }
      .paper > tbody > tr { display: table-row; }
      .paper > tbody > tr > td { display: table-cell; padding: 0; }
      .paper > thead td { padding: 0 0 1mm; }
      /* The running head is the title; what else stands there on a screen need not stand twice. */
      .title, .title + p, .case .closing p:first-child { display: none; }
      .running {
        display: flex; justify-content: space-between; align-items: baseline; gap: 4mm; margin: 0; padding-bottom: .4mm;
        border-bottom: 1pt solid var(--ink); font-size: 7pt; line-height: 1.2;
      }
      .running > :first-child { font-size: 11.5pt; line-height: 1.1; }
      .running > :last-child { flex: none; max-width: 50%; text-align: right; }
      p, ul, dl { margin-bottom: 1mm; }
      .facts { display: block; columns: 2; column-gap: 5mm; margin: 0 0 1mm; }
      .facts > div { border: 0; padding: 0 0 0 3mm; text-indent: -3mm; margin-bottom: .15mm; break-inside: avoid; }
      .facts dt, .facts dd { display: inline; font-size: 8.5pt; line-height: 1.12; }
      .facts dt::after { content: ": "; }
      .facts small { display: inline; font-size: 7pt; margin-left: .5mm; }
      .follows { float: left; margin: 0 2mm 0 0; font-size: 8.5pt; line-height: 1.12; }
      .facts.following { columns: auto; margin-bottom: .6mm; line-height: 1.12; }
      .following > div { display: inline; padding: 0 3mm 0 0; text-indent: 0; }
      .part { margin-top: .8mm; }
      .head { border-bottom-width: 1pt; margin-bottom: .6mm; padding-bottom: 0; break-after: avoid; break-inside: avoid; }
      .head .gloss { font-size: 8.5pt; line-height: 1.1; }
      .part.bad, .part.open {
        border-width: 1pt; border-left-width: 3pt; padding: .6mm 1.5mm .2mm; margin: .8mm 0 1mm; break-inside: avoid;
      }
      .part.bad .head, .part.open .head { margin-bottom: .3mm; }
      .part.plain:has(+ .flow) { border-top: 1pt solid var(--ink); padding-top: .5mm; }
      .part.plain:has(+ .flow) > .head { display: none; }
      h2, h3, h4, .title { break-after: avoid; }
      .entries { font-size: 8.5pt; line-height: 1.12; gap: 0; margin: 0; }
      .entries dt { font-size: 8.5pt; }
      .entries > div { grid-template-columns: 23mm 1fr; gap: 0 1.5mm; break-inside: avoid; }
      .name { font-size: 7pt; white-space: normal; }
      .flow { columns: 2; column-gap: 4mm; column-rule: .5pt solid var(--rule); margin-top: .8mm; }
      .flow > .part:first-child { margin-top: 0; }
      .flow .entries { display: block; }
      .flow .entries > div { display: block; padding-left: 2.5mm; text-indent: -2.5mm; }
      .flow .entries dt, .flow .entries dd { display: inline; }
      .flow .entries dt::after { content: ": "; }
      .flow .entries > .remark, .flow .entries > .said { display: inline; padding: 0; text-indent: 0; }
      .flow .entries > .remark::after, .flow .entries > .said::after { content: "  "; white-space: pre; }
      .flow .entries > .background, .background, .part.sources, .whole, .word { display: none; }
      .again { display: inline; }
      .flow .mark { min-width: 0; text-indent: 0; margin-right: 1mm; }
      .flow .badge { text-indent: 0; }
      .flow ul { font-size: 8.5pt; line-height: 1.12; padding: 0; list-style: none; }
      .flow li { display: inline; }
      .flow li::before { content: "• "; }
      .flow li::after { content: "  "; white-space: pre; }
      .flow .option h4 { display: block; }
      .option { padding: .2mm 0 0; border-top-width: .5pt; }
      .option h4 { break-inside: avoid; }
      .tag { font-size: 7pt; border-width: .5pt; }
      .flow + .part { border-top: 1pt solid var(--ink); padding-top: .3mm; break-inside: avoid; }
      .flow + .part > .head { float: left; border: 0; margin: 0 3mm 0 0; }
      .flow + .part p, .flow + .part ul { margin-bottom: 0; }
      .flow + .part ul { display: flow-root; }
      .part:has(> .head + .background:last-child) { display: none; }
      .tasks li { padding-left: 5mm; margin: .3mm 0; break-inside: avoid; }
      .tasks li::before { border-width: .8pt; width: 2.7mm; height: 2.7mm; }
      li { break-inside: avoid; }
      .part.decision { break-inside: avoid; break-before: avoid; }
      .part.decision:has(.room) > .head { display: none; }
      .room { gap: 3mm; padding-right: .5mm; } .room p { min-height: 10mm; font-size: 7pt; padding: .6mm 1.2mm; border-width: .5pt; }
      .closing { margin-top: .8mm; padding-top: .4mm; font-size: 7pt; line-height: 1.2; break-inside: avoid; break-before: avoid; }
      .closing p { display: inline; margin-right: 1.5mm; }
      .flow:has(> .sources) ~ .closing::after { content: "Statements and background of the options: last sheet."; }
      p { orphans: 3; widows: 3; }
      .statement-sheet { display: block; }
      .single .statement-sheet { break-before: auto; margin-top: 6mm; }
      .statement-sheet h3 { margin: 1.5mm 0 .5mm; }
      .statements { columns: 1; font-size: 8.5pt; line-height: 1.15; margin: .4mm 0; }
      .statements > div { grid-template-columns: 19mm 1fr; gap: 0 1.5mm; padding: .15mm 0; }
      .cases { font-size: 8.5pt; line-height: 1.2; }
      .cases thead { display: table-header-group; }
      .cases th, .cases td { padding: 1mm 3mm 1mm 0; border-bottom-width: .5pt; }
      .cases tr { break-inside: avoid; }
      .subtitle { margin-bottom: 3mm; }
    }

    """
}
