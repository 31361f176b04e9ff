package vn.vuonlen.household.village;

import static vn.vuonlen.household.rows.Field.optional;
import static vn.vuonlen.household.rows.Field.required;
import static vn.vuonlen.household.rows.FieldType.CODE;
import static vn.vuonlen.household.rows.FieldType.DATE;
import static vn.vuonlen.household.rows.FieldType.TEXT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vuonlen.household.rows.Choices;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.household.rows.RowBatch;
import vn.vuonlen.household.rows.RowFields;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.text.Spelling;

/** Rows that are villages, each with a designation or none. */
public record VillageRows(Villages villages, Scope scope) implements RowKind {

    public static final RowFields FIELDS = new RowFields(
            required("code", CODE).named("Mã thôn", "Mã bản", "Mã thôn, bản", "Village code"),
            required("name", TEXT).named("Tên thôn", "Tên bản", "Tên thôn, bản", "Village"),
            required("type", CODE)
                    .oneOf(Choices.of(
                            NewVillage.Type.class,
                            "Thôn",
                            "thôn",
                            "Bản",
                            "bản",
                            "Tổ dân phố",
                            "urban residential group"))
                    .named("Loại", "Loại thôn, bản", "Type of village"),
            required("validFrom", DATE).named("Từ ngày", "Ngày thành lập", "Valid from"),
            optional("validTo", DATE).named("Đến ngày", "Ngày kết thúc", "Valid to"),
            optional("designation", CODE)
                    .oneOf(Choices.of(
                            NewVillage.Designation.class, "Thôn, bản đặc biệt khó khăn", "extremely difficult village"))
                    .named("Diện", "Diện thôn, bản", "Designated as"),
            optional("designatedFrom", DATE).named("Thuộc diện từ ngày", "Designated from"),
            optional("designatedTo", DATE).named("Thuộc diện đến ngày", "Designated to"),
            optional("legalInstrument", TEXT).named("Quyết định công nhận", "Số quyết định", "Decision"),
            optional("certainty", CODE)
                    .oneOf(Choices.of(
                            NewVillage.Certainty.class,
                            "Đã đối chiếu",
                            "read in its source",
                            "Suy ra",
                            "derived from others",
                            "Mẫu",
                            "sample"))
                    .named("Độ tin cậy", "Certainty of it"));

    @Override
    public RowFields json() {
        return FIELDS;
    }

    @Override
    public RowFields csv() {
        return FIELDS;
    }

    @Override
    public RowBatch batch() {
        return new Batch();
    }

    @Override
    public List<Reject> check(long number, Row row) {
        return VillageRules.check(number, read(number, row));
    }

    private static NewVillage read(long number, Row row) {
        return new NewVillage(
                number,
                Spelling.code(row.text("code")),
                Spelling.normalize(row.text("name")),
                row.code(NewVillage.Type.class, "type"),
                row.date("validFrom"),
                row.date("validTo"),
                row.code(NewVillage.Designation.class, "designation"),
                row.date("designatedFrom"),
                row.date("designatedTo"),
                Spelling.normalize(row.text("legalInstrument")),
                row.code(NewVillage.Certainty.class, "certainty"));
    }

    private final class Batch implements RowBatch {
        private final List<NewVillage> rows = new ArrayList<>();
        private final Set<String> codes = new HashSet<>();

        /** Two rows of one code go to two batches, so that the later one is compared with the earlier. */
        @Override
        public boolean add(long number, Row row, List<Reject> rejects) {
            var refused = check(number, row);
            if (!refused.isEmpty()) {
                rejects.addAll(refused);
                return true;
            }
            var village = read(number, row);
            if (!codes.add(village.code())) {
                return false;
            }
            rows.add(village);
            return true;
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public Stored store(Connection connection) throws SQLException {
            return villages.store(connection, rows, scope);
        }
    }
}
