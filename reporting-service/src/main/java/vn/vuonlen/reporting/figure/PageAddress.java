package vn.vuonlen.reporting.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.query.ReportQuery;

/** The choices of a reader as they stand in the address of a page. */
public final class PageAddress {

    private PageAddress() {}

    /** When, and in which language: {@code year=2018&lang=vi}. */
    public static String query(ReportQuery query, Language language) {
        var parts = new ArrayList<String>();
        parts.add("year=" + query.year());
        query.asKnownOn().ifPresent(day -> parts.add("asKnownOn=" + day));
        parts.add("lang=" + language.tag());
        return String.join("&", parts);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
