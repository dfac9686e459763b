package org.yui.cli.report;

/** How the page looks, on a screen and on A4. */
final class Style {

    static final String CSS = """
        :root { --ink: #1c2733; --soft: #5b6770; --line: #d8dee4; --clean: #1d6b4f; --bad: #9b2c3d; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #f4f6f8; color: var(--ink);
          font: 16px/1.5 "Noto Sans", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", system-ui, sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
        header, section { background: #fff; border: 1px solid var(--line); border-radius: 8px;
          padding: 1.5rem 1.75rem; margin-bottom: 1.25rem; }
        .brand { margin: 0; font-weight: 700; letter-spacing: .04em; color: var(--soft); }
        a { color: var(--clean); }
        h1 { margin: .2rem 0 0; font-size: 1.75rem; line-height: 1.25; }
        .sub { margin: 0 0 1rem; color: var(--soft); }
        h2 { margin: 0 0 .75rem; font-size: 1.2rem; }
        h2 span { margin-left: .4rem; font-weight: 400; font-size: .95rem; color: var(--soft); }
        h3 { margin: 1.25rem 0 .4rem; font-size: 1rem; }
        .verdict { margin: 0 0 1.25rem; padding: .6rem .9rem; border-left: 4px solid; border-radius: 4px; }
        .clean { border-color: var(--clean); background: #eaf5f0; color: var(--clean); }
        .findings { border-color: var(--bad); background: #fbecee; color: var(--bad); }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .75rem; margin: 0; }
        .tiles div { border: 1px solid var(--line); border-radius: 6px; padding: .5rem .75rem; }
        dt { font-size: .8rem; color: var(--soft); }
        dd { margin: 0; font-size: 1.2rem; font-weight: 600; font-variant-numeric: tabular-nums; }
        .made, .note { color: var(--soft); font-size: .85rem; }
        .made { margin: 1rem 0 0; }
        table { width: 100%; border-collapse: collapse; font-size: .9rem; margin: .25rem 0 .75rem; }
        th { text-align: left; font-size: .78rem; color: var(--soft); font-weight: 600; }
        th, td { padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td code { overflow-wrap: anywhere; }
        table.dense { font-size: .82rem; }
        table.dense th, table.dense td { padding-right: .6rem; }
        table.dense th.n { white-space: normal; vertical-align: bottom; }
        table.short { width: auto; }
        th[scope=row] { width: 9rem; padding-right: 1.5rem; vertical-align: top; font-size: .85rem; }
        .total td { font-weight: 600; border-bottom: 0; padding-top: .3rem; padding-bottom: .1rem; }
        .msp { color: var(--soft); font-size: .8rem; }
        code, pre { font: .85em/1.5 ui-monospace, "Noto Sans Mono", Consolas, monospace; }
        pre { background: #f4f6f8; padding: .6rem .9rem; border-radius: 6px; overflow-x: auto; }
        .chart { width: 100%; height: auto; margin: .25rem 0; }
        .chart text { font-size: 12px; fill: var(--ink); }
        .chart .value { fill: var(--soft); }
        ul { margin: .2rem 0 .6rem; padding-left: 1.2rem; }
        @page { size: A4; margin: 16mm; }
        @media print {
          body { background: #fff; font-size: 9pt; }
          main { max-width: none; padding: 0; }
          .tiles { grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr)); }
          header, section { border: 0; padding: 0; margin-bottom: 6mm; }
          th, td { padding-top: .2rem; padding-bottom: .2rem; }
          table, .scheme, .chart, section:last-child { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
          .verdict, .chart rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;

    private Style() {}
}
