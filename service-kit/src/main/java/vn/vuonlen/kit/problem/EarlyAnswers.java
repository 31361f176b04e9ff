package vn.vuonlen.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.vuonlen.kit.language.Languages;

/** Problem documents for handlers on the event loop, where there is no JAX-RS request yet. */
@ApplicationScoped
public class EarlyAnswers {
    private final ProblemResponses responses;

    EarlyAnswers(ProblemResponses responses) {
        this.responses = responses;
    }

    public record EarlyAnswer(Map<String, String> headers, byte[] body) {}

    public EarlyAnswer of(Problem problem, String method, String path, String acceptLanguage) {
        ProblemResponses.log(problem, method, path);
        var language = Languages.of(acceptLanguage);
        var headers = ProblemResponses.headers(problem);
        headers.put("Content-Type", ProblemResponses.PROBLEM_JSON.toString());
        headers.put("Content-Language", language.toLanguageTag());
        return new EarlyAnswer(headers, responses.bytes(ProblemDocument.of(problem, language, path)));
    }
}
