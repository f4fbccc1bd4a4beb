namespace SmpBot.Exchange.Exporting;

/// <summary>How the exported page looks on screen and on paper.</summary>
internal static class PrintStyle
{
    public const string Css = """
        :root { color-scheme: light; }
        body { margin: 0; background: #fff; color: #1c1c1c; font: 1rem/1.5 system-ui, sans-serif; }
        main { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
        h1 { font-size: 1.8rem; margin: 0; }
        h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; border-bottom: 2px solid #1c1c1c; }
        h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
        article { padding: 1rem 0; border-bottom: 1px solid #b5b5b5; break-inside: avoid; }
        .languages { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
        .answer p, .answer ul, .answer ol { margin: .25rem 0 .5rem; }
        .answer, h3 { overflow-wrap: anywhere; }
        .phrasings, .facts, .sources { margin: .25rem 0; color: #4a4a4a; font-size: .85rem; overflow-wrap: anywhere; }
        .missing { color: #a40000; }
        a { color: #0b4f8a; }
        .signature { margin: 1rem 0 0; font-size: .85rem; }
        .signature span { display: inline-block; width: 9rem; border-bottom: 1px solid #1c1c1c; margin-right: 1rem; }
        @media (max-width: 45rem) { .languages { grid-template-columns: 1fr; gap: 1rem; } }
        @media print {
          body { font-size: 9.5pt; }
          main { max-width: none; padding: 0; }
          h2 { break-after: avoid; }
          .phrasings { display: none; }
          .sources a[href]::after { content: " " attr(href); font-size: .75rem; }
        }

        """;
}
