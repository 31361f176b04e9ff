package vn.vuonlen.kit.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * One event is one line of the log, whoever words it: a line feed in a path would let anybody write lines of their own. And
 * whatever happens, no query string stands there: it may hold the name that somebody searched by.
 */
@LoggingFilter(name = "one-line")
public class OneLineFilter implements Filter {
    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\t]]");
    private static final Pattern QUERY = Pattern.compile("\\?\\S*");
    private static final String LAST_RESORT = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";

    @Override
    public boolean isLoggable(LogRecord event) {
        if (event instanceof ExtLogRecord known) {
            var said = MESSAGE.format(known);
            var told = said == null ? null : told(said, known.getLoggerName());
            if (told != null && !told.equals(said)) {
                known.setMessage(told, ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        return true;
    }

    private static String told(String said, String logger) {
        var text = LAST_RESORT.equals(logger) ? QUERY.matcher(said).replaceAll("") : said;
        return CONTROL.matcher(text)
                .replaceAll(c -> "\\\\u%04x".formatted((int) c.group().charAt(0)));
    }
}
