package vn.vuonlen.household.area;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.vuonlen.household.area.AreaRows.DesignationRow;
import vn.vuonlen.household.area.AreaRows.SuccessionRow;

/** The content of the three files in {@code areas/}. */
record AreaFiles(List<Unit> units, List<Succession> successions, List<Designation> designations) {

    static final LocalDate RECORDS_BEGIN = LocalDate.of(2015, 1, 1);

    static AreaFiles packaged() {
        return new AreaFiles(readUnits(), readSuccessions(), readDesignations());
    }

    /** With ids in place of codes, which are reused. */
    AreaRows rows(AreaIdentity stored) {
        var index = new AreaIndex(stored.idsOf(units));
        return new AreaRows(
                units.stream().map(unit -> unit.row(index)).toList(),
                successions.stream().map(succession -> succession.row(index)).toList(),
                designations.stream().map(designation -> designation.row(index)).toList());
    }

    record Unit(
            String code,
            LocalDate from,
            LocalDate to,
            String parentCode,
            String level,
            String type,
            String name,
            String alias) {

        /**
         * The id of a unit that is loaded for the first time: the same in every database, so that references survive a
         * reload.
         */
        UUID id() {
            return AreaUnit.firstId(code, from);
        }

        boolean validOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        private AreaUnit row(AreaIndex index) {
            var ofLevel = AreaLevel.valueOf(level);
            return new AreaUnit(
                    index.idOf(this),
                    code,
                    name,
                    alias,
                    ofLevel,
                    type,
                    AreaUnit.residence(ofLevel, type),
                    index.parentOf(this),
                    from,
                    to);
        }
    }

    record Succession(LocalDate on, String legalInstrument, String kind, String fromCode, String toCode) {

        private SuccessionRow row(AreaIndex index) {
            return new SuccessionRow(
                    index.idOf(fromCode, on.minusDays(1)), index.idOf(toCode, on), on, kind, legalInstrument, null);
        }
    }

    record Designation(
            String code, String designation, LocalDate from, LocalDate to, String legalInstrument, String certainty) {

        private DesignationRow row(AreaIndex index) {
            return new DesignationRow(index.idOf(this), designation, from, to, legalInstrument, certainty);
        }
    }

    private static List<Unit> readUnits() {
        return read(
                "areas.csv",
                row -> new Unit(
                        row.getField("code"),
                        row.getField("valid_from").isEmpty() ? RECORDS_BEGIN : day(row.getField("valid_from")),
                        day(row.getField("valid_to")),
                        text(row.getField("parent_code")),
                        row.getField("level"),
                        row.getField("type"),
                        row.getField("name"),
                        text(row.getField("alias"))));
    }

    private static List<Succession> readSuccessions() {
        return read(
                "area-lineage.csv",
                row -> new Succession(
                        day(row.getField("effective_date")),
                        row.getField("legal_instrument"),
                        row.getField("kind"),
                        row.getField("from_code"),
                        row.getField("to_code")));
    }

    private static List<Designation> readDesignations() {
        return read(
                "designations.csv",
                row -> new Designation(
                        row.getField("code"),
                        row.getField("designation"),
                        day(row.getField("valid_from")),
                        day(row.getField("valid_to")),
                        row.getField("legal_instrument"),
                        row.getField("certainty")));
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> reader) {
        var stream = AreaFiles.class.getClassLoader().getResourceAsStream("areas/" + file);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(reader).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
