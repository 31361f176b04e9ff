package vn.vuonlen.checks.chromium;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A site whose first page is in order, and every other page has one fault. */
final class BrokenSite implements AutoCloseable {

    /** By the path, the main part of each page. */
    private static final Map<String, String> PAGES = new TreeMap<>(Map.ofEntries(
            Map.entry("/alt", "<img src=\"/mark.svg\">"),
            Map.entry("/colours", "<p style=\"color: #aaa\">Pale</p>"),
            Map.entry(
                    "/dark",
                    "<style>@media (prefers-color-scheme: dark) {p {color: #ccc}}</style><p>Pale at night</p>"),
            Map.entry("/targets", "<a class=\"tiny\" href=\"/\">a</a><a class=\"tiny\" href=\"/alt\">b</a>"),
            Map.entry("/console", "<script>console.error('It fails')</script>"),
            Map.entry("/script", "<script>nothing.there()</script>"),
            Map.entry("/policy", "<p style=\"color: black\">Refused by the policy</p>"),
            Map.entry("/elsewhere", "<img src=\"http://127.0.0.2:65534/mark.svg\" alt=\"\">"),
            Map.entry("/wide", "<div style=\"width: 600px\">Wide</div>"),
            Map.entry("/heavy", "<img src=\"/heavy.svg\" alt=\"\">"),
            Map.entry("/scripted", "<p id=\"p\"></p><script>p.textContent = 'By a script'</script>"),
            Map.entry("/dead", "<a href=\"/gone\">Gone</a>"),
            Map.entry("/fragment", "<a href=\"#nowhere\">Nowhere</a>"),
            Map.entry("/headings", "<h1>Another</h1>"),
            Map.entry("/language", "<p>English</p>"),
            Map.entry("/title", "<p>Other figures</p>"),
            Map.entry("/shared", "<p>%s</p>"),
            Map.entry("/years", "<a href=\"/years?year=2018\">2018</a>"),
            Map.entry("/further", "<a href=\"/further?year=2018\">2018</a>"),
            Map.entry("/codes", "<a href=\"/codes/099\">099</a>"),
            Map.entry("/codes/099", "<p>Whatever the code</p>")));

    /** Of the kind of page whose first one is in order. */
    private static final String FURTHER = "<div style=\"width: 600px\"><img src=\"/mark.svg\"></div>";

    private static final String STYLE = "<style>.tiny {display: inline-block; font-size: 6px; width: 6px; height: 6px}"
            + " a {color: #00c} @media (prefers-color-scheme: dark) {a {color: #00c}}</style>";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    BrokenSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var headers = exchange.getResponseHeaders();
        if (path.endsWith(".svg")) {
            headers.set("Content-Type", "image/svg+xml");
            send(exchange, 200, "<svg xmlns=\"http://www.w3.org/2000/svg\">" + filling(path) + "</svg>");
            return;
        }
        headers.set("Content-Type", "text/html; charset=utf-8");
        if (path.equals("/policy")) {
            headers.set("Content-Security-Policy", "default-src 'self'; style-src 'unsafe-hashes'");
        }
        var known = path.equals("/") || PAGES.containsKey(path) || path.startsWith("/codes/");
        send(
                exchange,
                known ? 200 : 404,
                page(path, String.valueOf(exchange.getRequestURI().getQuery())));
    }

    private static String filling(String path) {
        return path.equals("/heavy.svg") ? "<!--" + "heavy".repeat(30_000) + "-->" : "";
    }

    private static String page(String path, String query) {
        var language = path.equals("/language") || query.contains("lang=en") ? "en" : "vi";
        var of2018 = query.contains("year=2018");
        var title = path.equals("/title") ? "/" : path + (of2018 ? " 2018" : "");
        var main = path.equals("/")
                ? PAGES.keySet().stream()
                        .map(one -> "<p><a href=\"%s\">%s</a></p>".formatted(one, one))
                        .collect(Collectors.joining())
                : PAGES.getOrDefault(path, "<p>Whatever the code</p>").replace("%s", query)
                        + (path.equals("/further") && of2018 ? FURTHER : "");
        return """
            <!doctype html><html lang="%s"><head><meta name="viewport" content="width=device-width"><title>%s</title>
            <link rel="icon" href="/mark.svg">%s</head><body><main><h1>%s</h1>%s</main></body></html>
            """.formatted(language, title, path.equals("/policy") ? "" : STYLE, title, main);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
