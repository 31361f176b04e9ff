package vn.vuonlen.reporting.answers;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.vuonlen.kit.prepared.PreparedAnswer;
import vn.vuonlen.kit.strict.QueryParameters;
import vn.vuonlen.reporting.answers.Answers.Asked;
import vn.vuonlen.reporting.provenance.FiguresRead;

/** The one door through which a report or a page is answered: computed once for a state of the figures. */
@RequestScoped
public class AnswerResponses {

    /** Computes the answer to the present request, from figures of one snapshot. */
    @FunctionalInterface
    public interface Computation {
        PreparedAnswer compute() throws SQLException;
    }

    private final Answers answers;
    private final ReaderView view;
    private final FiguresRead figures;
    private final Clock clock;
    private final HttpServerRequest asked;

    @Context
    Request request;

    @Context
    ResourceInfo operation;

    @Inject
    public AnswerResponses(Answers answers, ReaderView view, FiguresRead figures, Clock clock, RoutingContext routing) {
        this.answers = answers;
        this.view = view;
        this.figures = figures;
        this.clock = clock;
        this.asked = routing.request();
    }

    public Response of(Computation computation) throws SQLException {
        var parameters = QueryParameters.of(operation.getResourceMethod()).types();
        var question = Question.of(asked, parameters::containsKey, LocalDate.now(clock));
        return response(
                question.isEmpty()
                        ? computation.compute()
                        : answers.of(
                                new Asked(question.get(), view.name()), () -> stored(question.get(), computation)));
    }

    /** What was computed around midnight may be of either day. */
    private StoredAnswer stored(Question question, Computation computation) throws SQLException {
        var answer = computation.compute();
        boolean sameDay = question.day().equals(LocalDate.now(clock));
        return new StoredAnswer(answer, sameDay ? figures.basis() : Optional.empty());
    }

    /** @param tag as {@link PreparedAnswer#tag} makes it */
    public static EntityTag entityTag(String tag) {
        return new EntityTag(tag.substring("W/\"".length(), tag.length() - 1), true);
    }

    private Response response(PreparedAnswer answer) {
        var response = request.evaluatePreconditions(entityTag(answer.tag()));
        if (response == null) {
            response = Response.ok(answer.body(), answer.mediaType());
            answer.headers().forEach(response::header);
            response.header(HttpHeaders.ETAG, answer.tag());
        }
        answer.shared().forEach(response::header);
        return response.build();
    }
}
