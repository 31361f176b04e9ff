package vn.vuonlen.reporting.office;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Follows no redirect by itself, and keeps cookies for their path, as a browser does. */
public final class OfficeBrowser {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Map<String, String> cookies = new LinkedHashMap<>();

    /** Every {@code Set-Cookie} that came. */
    final List<String> cookieLines = new ArrayList<>();

    private final URI service;

    public OfficeBrowser(URI service) {
        this.service = service;
    }

    public HttpResponse<String> get(String address, String... headers) {
        var target = service.resolve(address);
        return get(target, target.getPath().startsWith("/office"), headers);
    }

    /** Also where a browser would not send them. */
    HttpResponse<String> getWithCookies(String address, String... headers) {
        return get(URI.create(service.toString().replaceAll("/$", "") + address), true, headers);
    }

    private HttpResponse<String> get(URI target, boolean withCookies, String... headers) {
        var request = HttpRequest.newBuilder(target);
        if (withCookies && !cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String line) {
        cookieLines.add(line);
        var pair = line.substring(0, line.indexOf(';')).split("=", 2);
        if (line.contains("Max-Age=0;") || line.endsWith("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** From a page of officers to the realm and back to it; the answer is that of the page. */
    public HttpResponse<String> signIn(String person, String page) {
        var back = comeBack(person, page);
        var landed = get(location(back));
        return get(location(landed));
    }

    /** Up to the address to come back to, with its code, which is not yet visited. */
    HttpResponse<String> comeBack(String person, String page) {
        var sent = get(page);
        return get(location(sent) + "&as=" + person);
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.headers() + answer.body()));
    }
}
