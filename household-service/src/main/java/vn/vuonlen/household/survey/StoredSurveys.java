package vn.vuonlen.household.survey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * Which surveys of a batch are stored already with the same content: a file that is sent again is known by its ids and
 * hashes, and nothing else of its rows is sent to the database or looked up there.
 */
record StoredSurveys(Connection connection, Scope scope) {

    /** One row of a batch. */
    record Sent(long row, UUID id, UUID household, byte[] hash, String staged) {

        /** Only to be looked for. */
        static Sent of(long row, SurveySubmission survey) {
            return new Sent(row, survey.id(), survey.household(), survey.contentHash(), null);
        }
    }

    /** Parameters: ids, households and hashes of the surveys, areas of the caller. */
    static final String FIND = """
            SELECT s.n FROM unnest(?::uuid[], ?::uuid[], ?::bytea[]) WITH ORDINALITY AS s (id, household_id, content_hash, n)
            CROSS JOIN LATERAL (SELECT FROM survey k
                WHERE k.id = s.id AND k.content_hash = s.content_hash LIMIT 1) stored
            CROSS JOIN LATERAL (SELECT h.area_id FROM household h WHERE h.id = s.household_id LIMIT 1) household
            WHERE uuid_send(household.area_id) IN (SELECT unnest(?::bytea[]))
            """;

    private static final int SAMPLE = 50;

    /**
     * Those of the batch that have to be staged: all of them, if none of a sample is known. That costs a new file nothing,
     * and the few known rows that a sample missed are found by the statement that stores the rest.
     */
    List<Sent> unknown(List<Sent> batch) throws SQLException {
        if (batch.size() > SAMPLE) {
            int step = batch.size() / SAMPLE;
            var sample = IntStream.range(0, SAMPLE)
                    .mapToObj(i -> batch.get(i * step))
                    .toList();
            if (find(sample).isEmpty()) {
                return batch;
            }
        }
        var stored = find(batch);
        return IntStream.range(0, batch.size())
                .filter(i -> !stored.get(i))
                .mapToObj(batch::get)
                .toList();
    }

    boolean contain(SurveySubmission survey) throws SQLException {
        return find(List.of(Sent.of(0, survey))).get(0);
    }

    BitSet find(List<Sent> surveys) throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            int next = ArrayParameters.of(surveys)
                    .column("uuid", Sent::id)
                    .column("uuid", Sent::household)
                    .bind(query, 1);
            var hashes = surveys.stream().map(Sent::hash).toArray(byte[][]::new);
            ArrayParameters.bind(query, next++, "bytea", (Object[]) hashes);
            ArrayParameters.bind(query, next, "bytea", (Object[]) scope.bytes());
            var stored = new BitSet(surveys.size());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    stored.set(rows.getInt(1) - 1);
                }
            }
            return stored;
        }
    }
}
