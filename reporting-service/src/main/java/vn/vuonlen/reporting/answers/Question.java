package vn.vuonlen.reporting.answers;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.vuonlen.kit.language.Languages;

/**
 * What of a request decides on its answer, besides who asks: two requests with the same question have the same answer as long as
 * the figures are the same.
 *
 * @param parameters in alphabetical order, as they were sent
 * @param accept as it was sent: what it leads to is left to the operation
 * @param day today in Vietnam: today's map is another one tomorrow
 */
record Question(String path, String parameters, String accept, Locale language, LocalDate day) {

    private static final Pattern PLAIN = Pattern.compile("\\w+=[^;]*");

    /** Browsers and clients send fewer than two hundred characters. */
    private static final int LONGEST_ACCEPT = 500;

    /** With all parameters that were sent. Empty for a request that nobody repeats: its answer is not stored. */
    static Optional<Question> of(HttpServerRequest request, LocalDate today) {
        return of(request, name -> true, today);
    }

    /** @param reads whether the operation reads a parameter: pages ignore what links gather when they are shared */
    static Optional<Question> of(HttpServerRequest request, Predicate<String> reads, LocalDate today) {
        var accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
        if (accept.length() > LONGEST_ACCEPT) {
            return Optional.empty();
        }
        var language = Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return parameters(request.query(), reads)
                .map(parameters -> new Question(request.path(), parameters, accept, language, today));
    }

    /**
     * Empty if one is given twice, since then their order matters, or is not written plainly: {@code ye%61r=2018}, or two that a
     * semicolon parts, would be read otherwise than here.
     */
    private static Optional<String> parameters(String query, Predicate<String> reads) {
        if (query == null) {
            return Optional.of("");
        }
        var read = new ArrayList<String>();
        var names = new HashSet<String>();
        for (var parameter : query.split("&", -1)) {
            if (!PLAIN.matcher(parameter).matches()) {
                return Optional.empty();
            }
            var name = parameter.substring(0, parameter.indexOf('='));
            if (reads.test(name)) {
                read.add(parameter);
                if (!names.add(name)) {
                    return Optional.empty();
                }
            }
        }
        Collections.sort(read);
        return Optional.of(String.join("&", read));
    }

    /** The memory that it takes, about. */
    int bytes() {
        return 2 * (path.length() + parameters.length() + accept.length());
    }
}
