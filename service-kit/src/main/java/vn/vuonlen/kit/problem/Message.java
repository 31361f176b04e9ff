package vn.vuonlen.kit.problem;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.function.Function;

/**
 * A sentence in the two languages of the suite; {@code {0}}, {@code {1}} … are places for arguments. What somebody sent may be
 * quoted in it, so it has a longest length.
 */
public record Message(String vi, String en) {

    public Message {
        vi = Shortened.shortened(requireNonNull(vi));
        en = Shortened.shortened(requireNonNull(en));
    }

    /**
     * Fills the places; an argument that is itself a message is said in the language of its place. Not
     * {@link java.text.MessageFormat}, which swallows apostrophes and groups digits.
     */
    public Message with(Object... args) {
        return args.length == 0 ? this : new Message(fill(vi, Message::vi, args), fill(en, Message::en, args));
    }

    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : vi;
    }

    private static String fill(String template, Function<Message, String> language, Object... args) {
        var text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
            int close = template.indexOf('}', open);
            int place = close < 0 ? -1 : placeOf(template, open + 1, close);
            if (place >= 0 && place < args.length) {
                text.append(template, from, open)
                        .append(args[place] instanceof Message said ? language.apply(said) : args[place]);
                from = close + 1;
            }
        }
        return text.append(template, from, template.length()).toString();
    }

    private static int placeOf(String template, int from, int to) {
        return to - from == 1 && Character.isDigit(template.charAt(from)) ? template.charAt(from) - '0' : -1;
    }
}
