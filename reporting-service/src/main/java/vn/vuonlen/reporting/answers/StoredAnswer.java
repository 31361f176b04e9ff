package vn.vuonlen.reporting.answers;

import java.util.Optional;
import vn.vuonlen.kit.prepared.PreparedAnswer;
import vn.vuonlen.reporting.provenance.FigureVersions;
import vn.vuonlen.reporting.provenance.FiguresRead.Basis;

/**
 * An answer with the figures that it was computed from.
 *
 * @param basis empty if it is an answer to the one request alone
 */
record StoredAnswer(PreparedAnswer answer, Optional<Basis> basis) {

    boolean holdsAt(FigureVersions known) {
        return basis.filter(figures -> figures.holdsAt(known)).isPresent();
    }
}
