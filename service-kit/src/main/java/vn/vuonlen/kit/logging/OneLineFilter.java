package vn.vuonlen.kit.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Escapes control characters, so that each event is one line of the log and nobody can forge lines with a line feed in
 * a path. Removes query strings, which may contain the name that somebody searched for.
 */
@LoggingFilter(name = "one-line")
public class OneLineFilter implements Filter {
    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\t]]");
    private static final Pattern QUERY = Pattern.compile("\\?\\S*");
    private static final String QUARKUS_ERRORS = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";

    @Override
    public boolean isLoggable(LogRecord event) {
        if (event instanceof ExtLogRecord entry) {
            var message = MESSAGE.format(entry);
            var cleaned = message == null ? null : clean(message, entry.getLoggerName());
            if (cleaned != null && !cleaned.equals(message)) {
                entry.setMessage(cleaned, ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        return true;
    }

    private static String clean(String message, String logger) {
        var text = QUARKUS_ERRORS.equals(logger) ? QUERY.matcher(message).replaceAll("") : message;
        return CONTROL.matcher(text)
                .replaceAll(c -> "\\\\u%04x".formatted((int) c.group().charAt(0)));
    }
}
