package vn.vuonlen.kit.installation;

import static java.util.Map.entry;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settings under the names that they had before. An installation that still sets one would otherwise get the default without
 * a word, and two of them limit how long personal data are stored. A former name that is set wins.
 */
public final class FormerSettingNames implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FORMER = Map.ofEntries(
            entry("vuonlen.access.scope-cache", "vuonlen.access.scope-kept"),
            entry("vuonlen.consumer.enabled", "vuonlen.inbox.listen"),
            entry("vuonlen.consumer.name", "vuonlen.inbox.consumer"),
            entry("vuonlen.consumer.batch", "vuonlen.inbox.batch"),
            entry("vuonlen.consumer.session-timeout", "vuonlen.inbox.session-timeout"),
            entry("vuonlen.idempotency.retention", "vuonlen.idempotency.kept"),
            entry("vuonlen.jobs.rejects-retention", "vuonlen.jobs.rejects-kept"));

    private static final Map<String, String> CURRENT =
            FORMER.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    static Set<String> names() {
        return CURRENT.keySet();
    }

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var former = FORMER.get(name);
        var value = former == null ? null : context.proceed(former);
        return value == null ? context.proceed(name) : value.withName(name);
    }

    /** Under their current names, since an unknown name below a mapped prefix stops the service. */
    @Override
    public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
        var names = new ArrayList<String>();
        context.iterateNames().forEachRemaining(name -> names.add(CURRENT.getOrDefault(name, name)));
        return names.iterator();
    }
}
