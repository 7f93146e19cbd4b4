package io.penstock.perf.latency.report;

import java.util.List;

/** Pieces of a page. */
final class Html {
    /** Readable on a laptop and on paper; no other file, no script. */
    static final String STYLE = """
            body { font: 15px/1.45 system-ui, sans-serif; color: #1c2430; max-width: 980px; margin: 2em auto; padding: 0 1em }
            h1 { font-size: 1.7em; margin-bottom: 0.2em } h2 { font-size: 1.3em; margin-top: 2em; border-bottom: 2px solid #d5dbe3 }
            h3 { font-size: 1.05em; margin: 1.4em 0 0.3em }
            table { border-collapse: collapse; margin: 0.6em 0; font-variant-numeric: tabular-nums }
            th, td { padding: 0.18em 0.7em; border-bottom: 1px solid #e3e8ee; text-align: left; vertical-align: top }
            td.n, th.n { text-align: right; white-space: nowrap } th { font-weight: 600; color: #44505f }
            tr.floor td { color: #6b7280; font-style: italic } tr.key td { font-weight: 600 }
            svg { width: 100%; height: auto; background: #fff } .note { color: #55606e; font-weight: 400 } .bad { color: #b3261e; font-weight: 600 }
            .grid { stroke: #c9d1da; stroke-width: 1 } .minor { stroke: #edf0f4; stroke-width: 1 }
            .tick { font: 12px system-ui, sans-serif; fill: #44505f } .axis, .legend { font: 13px system-ui, sans-serif; fill: #1c2430 }
            .curve { fill: none; stroke-width: 2 } code { font-size: 0.92em; overflow-wrap: anywhere }
            figure { margin: 0.8em 0; break-inside: avoid } figcaption { color: #55606e }
            @media print { body { font-size: 11px; margin: 0; max-width: none } h2 { break-before: auto; break-after: avoid }
              h3 { break-after: avoid } table { break-inside: avoid } @page { margin: 14mm } }
            """;

    private Html() {}

    /** Text with what HTML takes for its own replaced. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A row whose first cell is text and whose others are numbers. */
    static String row(String cell, String kind, List<String> cells) {
        StringBuilder row =
                new StringBuilder("<tr class=\"" + kind + "\"><" + cell + ">" + cells.get(0) + "</" + cell + ">");
        for (String value : cells.subList(1, cells.size())) {
            row.append('<')
                    .append(cell)
                    .append(" class=\"n\">")
                    .append(value)
                    .append("</")
                    .append(cell)
                    .append('>');
        }
        return row.append("</tr>\n").toString();
    }

    static String figure(Chart chart, String caption) {
        return "<figure>" + chart.svg() + "<figcaption>" + caption + "</figcaption></figure>\n";
    }
}
