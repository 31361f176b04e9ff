package vn.vuonlen.reporting.office;

import java.util.List;

/**
 * The first page of an officer, in the reader's language.
 *
 * @param areas their names, or the code of one that is not known here
 */
record OfficeHome(OfficeLanguage language, String name, List<String> roles, List<String> areas) {}
