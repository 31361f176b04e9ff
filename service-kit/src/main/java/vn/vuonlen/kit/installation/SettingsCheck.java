package vn.vuonlen.kit.installation;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigSourceInterceptorFactory;
import io.smallrye.config.ConfigValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Refuses to start with settings that are missing, misspelt, malformed or public. It does so when the configuration of the
 * process is made, before an extension complains of the first of them, or the database is migrated. All faults are told at
 * once, each with the name of its setting and without its value. In local mode only what is malformed is refused.
 */
public final class SettingsCheck implements ConfigSourceInterceptorFactory {

    private static final String LOCAL_MODE = "vuonlen.local-mode";

    @Override
    public ConfigSourceInterceptor getInterceptor(ConfigSourceInterceptorContext settings) {
        if (Application.currentApplication() != null) { // Not while it is built.
            check(settings);
        }
        return ConfigSourceInterceptorContext::proceed;
    }

    private static void check(ConfigSourceInterceptorContext settings) {
        boolean local = value(settings, LOCAL_MODE).map(Boolean::parseBoolean).orElse(false);
        var faults = local ? malformed(settings) : all(settings);
        if (!faults.isEmpty()) {
            throw new ConfigurationException(String.join(System.lineSeparator(), faults));
        }
    }

    private static List<String> malformed(ConfigSourceInterceptorContext settings) {
        return sentence("These keys cannot be used: ", secrets(settings, SecretStrength::malformed), ".");
    }

    private static List<String> all(ConfigSourceInterceptorContext settings) {
        var faults = new ArrayList<String>();
        faults.addAll(
                sentence("These settings are missing: ", RequiredSettings.missing(name -> value(settings, name)), "."));
        faults.addAll(sentence(
                "These are no settings of this service: ",
                SettingNames.ofThisService().unknown(names(settings).toList()),
                ". The table \"Settings of an installation\" in service-kit/README.md lists those that there are."));
        if (RequiredSettings.migratesOnly(name -> value(settings, name))) {
            return faults;
        }
        faults.addAll(sentence(
                "These settings protect nobody: ",
                secrets(settings, SecretStrength::fault),
                ". Set your own secrets, or vuonlen.local-mode=true on your own machine."));
        return faults;
    }

    private interface Rule {
        Optional<String> fault(String name, String value);
    }

    private static List<String> secrets(ConfigSourceInterceptorContext settings, Rule rule) {
        return names(settings)
                .filter(name -> name.startsWith("vuonlen."))
                .flatMap(name ->
                        rule.fault(name, value(settings, name).orElse("")).map(fault -> name + " " + fault).stream())
                .toList();
    }

    private static Optional<String> value(ConfigSourceInterceptorContext settings, String name) {
        return Optional.ofNullable(settings.proceed(name))
                .map(ConfigValue::getValue)
                .filter(value -> !value.isBlank());
    }

    private static Stream<String> names(ConfigSourceInterceptorContext settings) {
        Iterator<String> names = settings.iterateNames();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false)
                .distinct()
                .sorted();
    }

    private static List<String> sentence(String beginning, List<String> faults, String end) {
        return faults.isEmpty() ? List.of() : List.of(beginning + String.join("; ", faults) + end);
    }
}
