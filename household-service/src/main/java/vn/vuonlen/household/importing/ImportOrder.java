package vn.vuonlen.household.importing;

import java.util.UUID;
import vn.vuonlen.household.priorresult.PriorResultRows;
import vn.vuonlen.household.rows.RowFields;
import vn.vuonlen.household.survey.SurveyRows;
import vn.vuonlen.household.village.VillageRows;

/** What is to be done with a file, stored as the parameters of its job. {@code review} only for surveys. */
public record ImportOrder(Kind kind, UUID review, Mode mode, Atomic atomic, Format format) {

    /** What a row of the file is. */
    public enum Kind {
        HOUSEHOLDS(HouseholdFields.CSV),
        SURVEYS(SurveyRows.IN_TABLE),
        PRIOR_RESULTS(PriorResultRows.IN_TABLE),
        VILLAGES(VillageRows.FIELDS);

        private final RowFields table;

        Kind(RowFields table) {
            this.table = table;
        }

        /** The fields of its rows in a table, that is CSV or a workbook. */
        public RowFields table() {
            return table;
        }

        /** As an address and a parameter name it. */
        public String word() {
            return Choice.word(this);
        }
    }

    public enum Mode {
        /** The same checks, and nothing is stored. */
        VALIDATE,
        COMMIT
    }

    public enum Atomic {
        /** Each row by itself. */
        ROW,
        /** All rows or none. */
        ALL
    }

    public enum Format {
        NDJSON,
        CSV,
        XLSX,
        /** The one or the other, as its first character says. */
        PLAIN
    }

    /** Whether all its rows are committed, or rolled back, at once. */
    boolean isOneTransaction() {
        return mode == Mode.VALIDATE || atomic == Atomic.ALL;
    }
}
