package vn.vuonlen.infrastructure.testing.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The headers that tell a browser what an answer of ours never does: on every page, and on every answer of an API. */
public final class ProtectiveHeaders {

    private static final String POLICY = "Content-Security-Policy";

    private static final List<String> DIRECTIVES =
            List.of("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");

    private static final Map<String, String> OTHERS = Map.of(
            "X-Frame-Options", "DENY",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private ProtectiveHeaders() {}

    /** What is wrong with an answer, given the values of a header by its name; nothing if all are there, each once. */
    public static List<String> faults(Function<String, List<String>> headers) {
        return faults(headers, "form-action 'self'");
    }

    /** The same of a page whose forms may lead elsewhere: exactly as the directive says. */
    public static List<String> faults(Function<String, List<String>> headers, String formAction) {
        var policies = headers.apply(POLICY);
        var directives = policies.stream()
                .flatMap(policy -> Arrays.stream(policy.split(";")))
                .map(String::strip)
                .toList();
        return Stream.of(
                        policies.size() == 1
                                ? Stream.<String>of()
                                : Stream.of(POLICY + " " + policies.size() + " times"),
                        Stream.concat(DIRECTIVES.stream(), Stream.of(formAction))
                                .filter(directive -> !directives.contains(directive))
                                .map(directive -> POLICY + " without " + directive),
                        directives.stream().filter(directive -> directive.contains("unsafe")),
                        OTHERS.entrySet().stream()
                                .filter(other -> !headers.apply(other.getKey()).equals(List.of(other.getValue())))
                                .map(other -> other.getKey() + " is " + headers.apply(other.getKey())))
                .flatMap(faults -> faults)
                .toList();
    }
}
