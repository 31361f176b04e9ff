package vn.vuonlen.reporting.office;

import java.util.List;
import vn.vuonlen.reporting.language.Language;

/**
 * The first page of an officer, in the reader's language.
 *
 * @param areas with their names, or the code of one that is not known here
 */
record OfficeHome(Language language, String name, List<String> roles, List<Unit> areas) {

    record Unit(String code, String name) {}
}
