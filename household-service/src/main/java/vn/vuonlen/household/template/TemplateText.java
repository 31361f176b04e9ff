package vn.vuonlen.household.template;

import java.util.Locale;
import java.util.Map;
import vn.vuonlen.household.importing.ImportOrder.Kind;
import vn.vuonlen.household.rows.Field;
import vn.vuonlen.household.rows.FieldType;
import vn.vuonlen.household.workbook.OfficeWorkbook;
import vn.vuonlen.kit.problem.Message;

/** What a template says, in both languages, and what stands in its examples. */
final class TemplateText {

    static final Message NOTES = new Message(OfficeWorkbook.NOTES.getFirst(), OfficeWorkbook.NOTES.getLast());

    /** Behind the name of a column that must be filled in; names of columns count without signs. */
    private static final String REQUIRED = " *";

    private static final Map<Kind, Message> SHEETS = Map.of(
            Kind.HOUSEHOLDS, new Message("Hộ", "Households"),
            Kind.SURVEYS, new Message("Phiếu khảo sát", "Surveys"),
            Kind.PRIOR_RESULTS, new Message("Kết quả các năm trước", "Prior results"),
            Kind.VILLAGES, new Message("Thôn, bản", "Villages"));

    /** By the names of fields; none is a person's. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("code", "11-098-0042"),
            Map.entry("area", "03127"),
            Map.entry("registeredOn", "2018-03-01"),
            Map.entry("headName", "Nguyễn Văn Mẫu"),
            Map.entry("headSex", "M"),
            Map.entry("headBirthDate", "1979"),
            Map.entry("headEthnicGroup", "01"),
            Map.entry("size", "4"),
            Map.entry("household", "11-098-0042"),
            Map.entry("surveyedOn", "2018-10-15"),
            Map.entry("income", "700000"),
            Map.entry("deprivations", "WATER|TOILET"),
            Map.entry("causes", "NO_LAND"),
            Map.entry("aspirations", "LOAN"),
            Map.entry("noCapacityToWork", "không"),
            Map.entry("applicant", "x"),
            Map.entry("year", "2017"),
            Map.entry("class", "POOR"),
            Map.entry("route", "INCOME"),
            Map.entry("name", "Bản Mẫu"),
            Map.entry("type", "BAN"),
            Map.entry("validFrom", "2018-01-01"),
            Map.entry("validTo", "2025-06-30"));

    /** An office knows a household by it, and has no ids. */
    private static final Message CODE_OF_HOUSEHOLD = new Message("Mã hộ", "household");

    /** A code of a village, and what is a code otherwise. */
    private static final String VILLAGE = "03127-99";

    private TemplateText() {}

    static Message sheet(Kind kind) {
        return SHEETS.get(kind);
    }

    static String header(Field field, Locale language) {
        var name = field.type() == FieldType.REFERENCE ? CODE_OF_HOUSEHOLD : field.label();
        return name.in(language) + (field.required() ? REQUIRED : "");
    }

    /** Empty where it is best left out. */
    static String example(Kind kind, Field field) {
        return kind == Kind.VILLAGES && field.name().equals("code") ? VILLAGE : EXAMPLES.getOrDefault(field.name(), "");
    }
}
