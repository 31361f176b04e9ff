package vn.vuonlen.reporting.provenance;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Which figures the current request has read, and their versions in the very snapshot that they were read from. */
@RequestScoped
public class FiguresRead {

    /** What an answer was computed from. */
    public record Basis(FigureVersions versions, FigureYears years) {

        /** Whether the figures are still the same. */
        public boolean holdsAt(FigureVersions known) {
            return versions.hold(known, years);
        }
    }

    private FigureVersions versions;
    private boolean ofOneMoment = true;
    private FigureYears years;

    void from(FigureVersions snapshot) {
        ofOneMoment &= versions == null || versions.areThoseOf(snapshot);
        versions = snapshot;
    }

    /** Unless a reading tells its years, those of all years count as read. */
    public void of(FigureYears more) {
        years = years == null ? more : years.and(more);
    }

    /** Empty if nothing was read, or from two snapshots between which figures changed. */
    public Optional<Basis> basis() {
        return versions == null || !ofOneMoment
                ? Optional.empty()
                : Optional.of(new Basis(versions, years == null ? FigureYears.ALL : years));
    }
}
