package vn.vuonlen.household.survey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.vuonlen.household.rows.Field;
import vn.vuonlen.household.rows.FieldType;
import vn.vuonlen.household.rows.Row;

/** One component of {@link SurveySubmission}: its name outside, its column, and how it is read from a row of a file. */
record SurveyField(String name, String column, boolean required, List<String> headers, Kind kind, Method accessor) {

    /** A survey without it is refused, whatever its standard measures. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Required {}

    /** Further names that the header of a file may have for it, the Vietnamese one first. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Header {
        String[] value();
    }

    @FunctionalInterface
    private interface Reader {
        Object read(Row row, String field);
    }

    /** A type that a field may have, in Java, in a file and in PostgreSQL. */
    enum Kind {
        ID(UUID.class, FieldType.ID, ColumnType.ID, Row::id),
        DATE(LocalDate.class, FieldType.DATE, ColumnType.DATE, Row::date),
        AMOUNT(Long.class, FieldType.INTEGER, ColumnType.AMOUNT, Row::number),
        SCORE(Integer.class, FieldType.INTEGER, ColumnType.SCORE, (row, field) -> clamped(row.number(field))),
        CODES(List.class, FieldType.CODES, ColumnType.CODES, Row::codes),
        FLAG(Boolean.class, FieldType.FLAG, ColumnType.FLAG, Row::flag);

        private final Class<?> inJava;
        private final FieldType inFile;
        private final ColumnType inDatabase;
        private final Reader reader;

        Kind(Class<?> inJava, FieldType inFile, ColumnType inDatabase, Reader reader) {
            this.inJava = inJava;
            this.inFile = inFile;
            this.inDatabase = inDatabase;
            this.reader = reader;
        }

        /** A score too large for its type is still too large after this, and refused by its rule. */
        private static Integer clamped(Long number) {
            return number == null ? null : Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    }

    static SurveyField of(RecordComponent component) {
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.inJava == component.getType())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of field is a " + component));
        var name = component.getName();
        boolean required = component.isAnnotationPresent(Required.class);
        var header = component.getAnnotation(Header.class);
        return new SurveyField(
                name,
                column(name, kind),
                required,
                header == null ? List.of() : List.of(header.value()),
                kind,
                component.getAccessor());
    }

    Field inFile() {
        var field = required ? Field.required(name, kind.inFile) : Field.optional(name, kind.inFile);
        return field.named(headers.toArray(String[]::new));
    }

    /** In a table the id of the survey may be absent, and another may be given by a code. */
    Field inTable() {
        if (kind != Kind.ID) {
            return inFile();
        }
        var field = name.equals("id") ? Field.optional(name, kind.inFile) : Field.required(name, FieldType.REFERENCE);
        return field.named(headers.toArray(String[]::new));
    }

    Object read(Row row) {
        return kind.reader.read(row, name);
    }

    Object read(ResultSet row) throws SQLException {
        return kind == Kind.CODES
                ? List.of((String[]) row.getArray(column).getArray())
                : row.getObject(column, kind.inJava);
    }

    ColumnType columnType() {
        return kind.inDatabase;
    }

    /** {@code surveyedOn} is the column surveyed_on; {@code household}, which refers to one, is household_id. */
    private static String column(String name, Kind kind) {
        boolean reference = kind == Kind.ID && !name.equals("id");
        return name.replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT) + (reference ? "_id" : "");
    }

    Object value(SurveySubmission survey) {
        try {
            return accessor.invoke(survey);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Could not read " + name, e);
        }
    }
}
