package vn.vuonlen.reporting.projection;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.rebuild.RebuiltProjections;

/** What is built again from the events when a column is added that tells what was published already. */
@Singleton
class ReportingProjections implements RebuiltProjections {

    /**
     * 2: what was stored before results had ids (V11), stays their minority (V12) and reviews the date of their decision
     * (V13), and before answers of surveys (V14) and the line and day of money (V16) were counted. 3: nothing else, but a
     * process of 2 would serve tables whose rows are not counted yet (V19).
     */
    private static final int GENERATION = 3;

    /** The areas are the kit's, and have every column. */
    private static final String AREAS = "household.area.v1";

    /** How many results were decided is told until the first restatement; the topic holds what was told last. */
    private static final String ORIGINAL_RESULTS = """
            UPDATE review r SET original_results = served.original_results
              FROM public.review served
             WHERE served.id = r.id AND r.original_results IS NULL""";

    /** A topic does not hold every state that was applied; and reports are known to differ. */
    private static final String PROGRESS = """
            UPDATE topic_progress p SET events = greatest(p.events, served.events + 1), at = greatest(p.at, served.at)
              FROM public.topic_progress served
             WHERE served.topic = p.topic""";

    /** Every figure may be another one from here on; see V18__versions_of_figures.sql. */
    private static final String OTHER_FIGURES = """
            INSERT INTO public.figure_change (review_id, first_year, last_year, published, difference)
            VALUES (NULL, 0, 9999, true, 1)""";

    private final Set<String> topics;

    ReportingProjections(@All List<TopicHandler> handlers) {
        this.topics = handlers.stream()
                .map(TopicHandler::topic)
                .filter(topic -> !topic.equals(AREAS) && !ReconciledProjections.TOPICS.contains(topic))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int generation() {
        return GENERATION;
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    @Override
    public void complete(Connection connection) throws SQLException {
        Counters.countAll(connection);
    }

    @Override
    public List<String> takenOver() {
        return List.of(ORIGINAL_RESULTS, PROGRESS, OTHER_FIGURES);
    }
}
