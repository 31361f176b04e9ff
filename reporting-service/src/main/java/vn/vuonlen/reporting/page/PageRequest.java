package vn.vuonlen.reporting.page;

import vn.vuonlen.reporting.figure.ReaderOptions;
import vn.vuonlen.reporting.language.Language;

/**
 * What was asked for, as it stood in the address.
 *
 * @param area null for the province
 * @param year null for the newest with figures
 * @param asKnownOn null for the newest figures
 * @param prefix {@code /office} for who signed in, else empty
 */
record PageRequest(
        String area, String year, String asKnownOn, ReaderOptions options, Language language, String prefix) {}
