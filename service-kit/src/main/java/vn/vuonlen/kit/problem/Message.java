package vn.vuonlen.kit.problem;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.function.Function;

/**
 * A sentence in the two languages of the suite; {@code {0}}, {@code {1}} … are placeholders. It may quote a request, so
 * its length is limited.
 */
public record Message(String vi, String en) {

    public Message {
        vi = Shortened.text(requireNonNull(vi));
        en = Shortened.text(requireNonNull(en));
    }

    /**
     * Fills the placeholders; an argument that is itself a message is inserted in the language of the sentence. Not
     * {@link java.text.MessageFormat}, which drops apostrophes and groups digits.
     */
    public Message with(Object... args) {
        return args.length == 0 ? this : new Message(fill(vi, Message::vi, args), fill(en, Message::en, args));
    }

    /** This sentence, and what follows it. */
    public Message then(Message next) {
        return new Message(vi + next.vi, en + next.en);
    }

    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : vi;
    }

    private static String fill(String template, Function<Message, String> language, Object... args) {
        var text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
            int close = template.indexOf('}', open);
            int index = close < 0 ? -1 : indexOf(template, open + 1, close);
            if (index >= 0 && index < args.length) {
                text.append(template, from, open)
                        .append(args[index] instanceof Message message ? language.apply(message) : args[index]);
                from = close + 1;
            }
        }
        return text.append(template, from, template.length()).toString();
    }

    private static int indexOf(String template, int from, int to) {
        return to - from == 1 && Character.isDigit(template.charAt(from)) ? template.charAt(from) - '0' : -1;
    }
}
