package vn.vuonlen.kit.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.vuonlen.kit.language.Languages;
import vn.vuonlen.kit.problem.Message;

/** The catalogue as a page without scripts, in one language, with the other one a link away. */
record ProblemPage(String path, Message title, List<ProblemEntry> entries, Locale language) {

    private static final Message TITLE = new Message("Danh mục lời từ chối", "Catalogue of refusals");
    private static final Message ALL = new Message("Toàn bộ danh mục", "The whole catalogue");
    private static final Message OTHER = new Message("English", "Tiếng Việt");
    private static final Message REMEDY = new Message("Việc cần làm", "What to do");
    private static final Message FORMER = new Message("Mã trước đây", "Formerly");
    private static final Message CODE = new Message("Mã", "Code");

    static ProblemPage of(List<ProblemEntry> entries, Locale language) {
        return new ProblemPage("/problems", TITLE, entries, language);
    }

    static ProblemPage of(ProblemEntry entry, Locale language) {
        return new ProblemPage("/problems/" + entry.code(), entry.title(), List.of(entry), language);
    }

    String html() {
        var other = language.equals(Languages.VIETNAMESE) ? Languages.ENGLISH : Languages.VIETNAMESE;
        return """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s · Vươn Lên</title>
                <link rel="stylesheet" href="/assets/vuonlen.css">
                <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
                </head>
                <body>
                <header class="top">
                  <a class="brand" href="/problems?lang=%1$s"><img src="/assets/mark.svg" alt="" width="28" height="28"> Vươn Lên</a>
                  <nav><a href="/problems?lang=%1$s">%3$s</a></nav>
                  <a class="language" href="%4$s?lang=%5$s" lang="%5$s" hreflang="%5$s">%6$s</a>
                </header>
                <main>
                <h1>%2$s</h1>
                <div class="problems">
                %7$s</div>
                </main>
                </body>
                </html>
                """.formatted(language, text(title), text(ALL), path, other, text(OTHER), sections());
    }

    private String sections() {
        return entries.stream().map(this::section).collect(Collectors.joining());
    }

    private String section(ProblemEntry entry) {
        var heading = entries.size() == 1 ? "" : "<h2>%s</h2>\n".formatted(text(entry.title()));
        return """
                <section id="%1$s">
                %2$s<p class="code"><a href="/problems/%1$s?lang=%3$s">%4$s: <code>%1$s</code></a> · HTTP %5$d%6$s</p>
                <p>%7$s</p>
                %8$s</section>
                """.formatted(
                        entry.code(),
                        heading,
                        language,
                        text(CODE),
                        entry.status(),
                        former(entry),
                        text(entry.meaning()),
                        remedy(entry));
    }

    private String former(ProblemEntry entry) {
        return entry.former().isEmpty() ? "" : " · %s: %s".formatted(text(FORMER), String.join(", ", entry.former()));
    }

    private String remedy(ProblemEntry entry) {
        return entry.remedy().vi().isEmpty()
                ? ""
                : "<p><strong>%s:</strong> %s</p>\n".formatted(text(REMEDY), text(entry.remedy()));
    }

    /** The sentences are our own, but a quote or an angle bracket in one shall stay one. */
    private String text(Message message) {
        return message.in(language)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
