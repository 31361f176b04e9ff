package vn.vuonlen.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No column of a report goes without what an office calls it. */
class HeadingsTest {

    static Stream<Tabular> reports() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.vuonlen.reporting")
                        .stream()
                        .filter(type -> type.isAssignableTo(Tabular.class) && !type.isInterface())
                        // What a figure puts together of reports has the columns of these.
                        .filter(type -> !type.getPackageName().contains(".figure."))
                        .map(JavaClass::reflect)
                        .map(HeadingsTest::withoutFigures);
    }

    /** The names of columns are those of the report, whatever its figures are. */
    private static Tabular withoutFigures(Class<?> report) {
        var components = report.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        // A report of several names has the columns that all of them have; CatalogueTest reads the title of each.
        var values = Arrays.stream(components)
                .map(component -> component.getName().equals("slug") ? "causes" : nothing(component.getType()))
                .toArray();
        try {
            var constructor = report.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (Tabular) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(report + " cannot be made without figures", e);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 2018 : type == long.class ? (Object) 0L : null;
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyColumnOfAReportHasAHeadingInBothLanguages(Tabular report) {
        var faults = new ArrayList<String>();
        for (String column : report.columns()) {
            var heading =
                    Headings.find("column." + report.slug() + "." + column).or(() -> Headings.find("column." + column));
            if (heading.isEmpty()) {
                faults.add(column + " has none");
            } else if (Headings.levels(heading.get(), FileLanguage.VI).size()
                    != Headings.levels(heading.get(), FileLanguage.EN).size()) {
                faults.add(column + " has other levels in English");
            }
        }

        assertEquals(List.of(), faults, report.slug());
        assertFalse(Headings.report(report.slug()).vi().isBlank());
        assertFalse(Headings.about(report.slug()).vi().isBlank());
    }

    @Test
    void thereAreReports() {
        assertEquals(
                List.of("funding", "movement", "poverty", "targets"),
                reports()
                        .map(Tabular::slug)
                        .filter(List.of("funding", "movement", "poverty", "targets")::contains)
                        .sorted()
                        .toList());
    }
}
