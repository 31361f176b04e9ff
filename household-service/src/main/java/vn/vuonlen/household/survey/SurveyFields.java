package vn.vuonlen.household.survey;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.rows.Field;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.household.rows.RowFields;

/** The fields of a survey in the order of {@link SurveySubmission}, save its review: a file names that once for all rows. */
public final class SurveyFields {

    private static final String REVIEW = "review";

    private static final List<RecordComponent> COMPONENTS = List.of(SurveySubmission.class.getRecordComponents());

    static final List<SurveyField> ALL = COMPONENTS.stream()
            .filter(component -> !component.getName().equals(REVIEW))
            .map(SurveyField::of)
            .toList();

    /** What a survey says: those but what its sender says about it. They are columns of the table of surveys. */
    static final List<SurveyField> CONTENT =
            ALL.stream().filter(field -> !field.name().equals("confirmed")).toList();

    /** As NDJSON has them. */
    static final RowFields IN_FILE =
            new RowFields(ALL.stream().map(SurveyField::inFile).toArray(Field[]::new));

    /** As people fill them in: they know the household by its code, and have no id for its survey. */
    static final RowFields IN_TABLE =
            new RowFields(ALL.stream().map(SurveyField::inTable).toArray(Field[]::new));

    private static final int POSITION_OF_REVIEW =
            COMPONENTS.stream().map(RecordComponent::getName).toList().indexOf(REVIEW);

    private static final Constructor<SurveySubmission> CONSTRUCTOR = constructor();

    private SurveyFields() {}

    static SurveySubmission read(Row row, UUID review) {
        var values = new ArrayList<Object>(COMPONENTS.size());
        for (var field : ALL) {
            values.add(field.read(row));
        }
        if (values.getFirst() == null) {
            values.set(0, derivedId(row, review));
        }
        values.add(POSITION_OF_REVIEW, review);
        return of(values.toArray());
    }

    /** The same survey of the same file has the same id whenever it is sent; what else it says may not change. */
    private static UUID derivedId(Row row, UUID review) {
        var survey = "survey:" + review + ":" + row.id("household") + ":" + row.date("surveyedOn");
        return UUID.nameUUIDFromBytes(survey.getBytes(US_ASCII));
    }

    /** From a row of the table of surveys, with what was confirmed. */
    public static SurveySubmission read(ResultSet row) throws SQLException {
        var values = new ArrayList<Object>(COMPONENTS.size());
        for (var field : ALL) {
            values.add(field.read(row));
        }
        values.add(POSITION_OF_REVIEW, row.getObject("review_id", UUID.class));
        return of(values.toArray());
    }

    /** Of the values of all components, in their order. */
    static SurveySubmission of(Object... values) {
        try {
            return CONSTRUCTOR.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Could not make a survey of " + values.length + " values", e);
        }
    }

    private static Constructor<SurveySubmission> constructor() {
        try {
            return SurveySubmission.class.getDeclaredConstructor(
                    COMPONENTS.stream().map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has a canonical constructor", e);
        }
    }
}
