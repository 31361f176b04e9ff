package vn.vuonlen.reporting.figure.poverty;

import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;

/**
 * By which rate the parts of an area are ranked, and how a page speaks of it.
 *
 * @param districts the title where the parts are districts
 * @param communes the title where they are communes
 * @param caption {0} is the area, {1} the year
 * @param sentence {0} is the part with the highest rate, {1} that rate, {2} and {3} the same of the lowest
 * @param notKnown what a reader has to know where a part has no such rate; empty for nothing
 * @param columns of the table; that of the measure has bars
 */
record RankingWords(
        String id,
        PovertyMeasure measure,
        Message districts,
        Message communes,
        Message caption,
        Message sentence,
        Optional<Message> notKnown,
        List<String> columns) {}
