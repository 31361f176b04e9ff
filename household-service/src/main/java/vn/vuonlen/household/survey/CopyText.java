package vn.vuonlen.household.survey;

import java.util.HexFormat;
import java.util.List;
import vn.vuonlen.household.classification.Classification;

/** One row in the text format of COPY. Nothing needs escaping: ids, dates, numbers and codes of known lists only. */
final class CopyText {

    private static final HexFormat HEX = HexFormat.of();

    private CopyText() {}

    static void write(StringBuilder out, long row, Classified survey) {
        var facts = survey.facts();
        out.append(row);
        field(out, facts.id());
        field(out, facts.household());
        field(out, facts.surveyedOn());
        field(out, facts.income());
        field(out, facts.b1());
        field(out, facts.b2());
        codes(out, facts.deprivations());
        codes(out, facts.causes());
        codes(out, facts.aspirations());
        field(out, facts.noCapacityToWork());
        field(out, facts.applicant());
        out.append("\t\\\\x");
        HEX.formatHex(out, survey.contentHash());
        outcome(out, survey.rural());
        outcome(out, survey.urban());
        out.append('\n');
    }

    private static void outcome(StringBuilder out, Classification outcome) {
        field(out, outcome.povertyClass());
        field(out, outcome.route());
    }

    private static void field(StringBuilder out, Object value) {
        out.append('\t');
        if (value == null) {
            out.append("\\N");
        } else {
            out.append(value);
        }
    }

    private static void codes(StringBuilder out, List<String> codes) {
        if (codes == null) {
            out.append("\t\\N");
            return;
        }
        out.append("\t{");
        for (int i = 0; i < codes.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(codes.get(i));
        }
        out.append('}');
    }
}
