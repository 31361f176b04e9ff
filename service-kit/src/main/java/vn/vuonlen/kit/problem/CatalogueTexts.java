package vn.vuonlen.kit.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of a catalogue, from its file {@code problems/<enum>.properties}: title and detail of each code, and
 * the remedy where there is one.
 */
record CatalogueTexts(Message title, Message detail, Message remedy) {

    private static final Map<Class<?>, Properties> FILES = new ConcurrentHashMap<>();
    private static final Map<ProblemCatalogue, CatalogueTexts> TEXTS = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if a title or a detail is missing in one of the languages */
    static CatalogueTexts of(ProblemCatalogue type) {
        return TEXTS.computeIfAbsent(type, CatalogueTexts::read);
    }

    private static CatalogueTexts read(ProblemCatalogue type) {
        var file = FILES.computeIfAbsent(type.getClass(), CatalogueTexts::file);
        return new CatalogueTexts(
                required(file, type, "title"), required(file, type, "detail"), message(file, type, "remedy"));
    }

    private static Message required(Properties file, ProblemCatalogue type, String part) {
        var message = message(file, type, part);
        if (message.vi().isBlank() || message.en().isBlank()) {
            throw new IllegalStateException(type.code() + " has no " + part + " in one of the languages");
        }
        return message;
    }

    private static Message message(Properties file, ProblemCatalogue type, String part) {
        var key = type.code() + '.' + part;
        return new Message(file.getProperty(key + ".vi", ""), file.getProperty(key + ".en", ""));
    }

    private static Properties file(Class<?> catalogue) {
        var name = "/problems/" + catalogue.getSimpleName() + ".properties";
        var texts = new Properties();
        try (var file = catalogue.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("There is no file " + name);
            }
            texts.load(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** What is wrong, and what to do about it. */
    Message detailAndRemedy() {
        return remedy.vi().isEmpty()
                ? detail
                : detail.then(new Message(" ", " ")).then(remedy);
    }
}
