package vn.vuonlen.reporting.answers;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.vuonlen.kit.prepared.PreparedAnswer;
import vn.vuonlen.kit.prepared.PreparedAnswers;
import vn.vuonlen.reporting.answers.Answers.Asked;

/** The stored answers for everybody: they are written without a worker, a connection or JAX-RS. */
@Singleton
class AnonymousAnswers implements PreparedAnswers {

    private final Answers answers;
    private final Clock clock;

    AnonymousAnswers(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Optional<PreparedAnswer> find(RoutingContext request) {
        return Question.of(request.request(), LocalDate.now(clock))
                .flatMap(question -> answers.find(new Asked(question, ReaderView.PUBLIC)));
    }
}
