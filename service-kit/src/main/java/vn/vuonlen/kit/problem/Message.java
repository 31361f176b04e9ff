package vn.vuonlen.kit.problem;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A sentence in the two languages of the suite; {@code {0}}, {@code {1}} … are placeholders. It may quote a request, so
 * its length is limited.
 */
public record Message(String vi, String en) {

    /** A value that has words in both languages, such as the step of a review: as an argument it is said by them. */
    public interface Worded {
        Message words();
    }

    public Message {
        vi = Shortened.text(requireNonNull(vi));
        en = Shortened.text(requireNonNull(en));
    }

    /**
     * Fills the placeholders, each argument written as its language writes its type. Not {@link
     * java.text.MessageFormat}, which drops apostrophes and groups the digits of years.
     */
    public Message with(Object... args) {
        return args.length == 0 ? this : new Message(fill(vi, true, args), fill(en, false, args));
    }

    /** This sentence, and what follows it. */
    public Message then(Message next) {
        return new Message(vi + next.vi, en + next.en);
    }

    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : vi;
    }

    private static String fill(String template, boolean vietnamese, Object... args) {
        var text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
            int close = template.indexOf('}', open);
            int index = close < 0 ? -1 : indexOf(template, open + 1, close);
            if (index >= 0 && index < args.length) {
                text.append(template, from, open).append(Argument.text(args[index], vietnamese));
                from = close + 1;
            }
        }
        return text.append(template, from, template.length()).toString();
    }

    private static int indexOf(String template, int from, int to) {
        return to - from == 1 && Character.isDigit(template.charAt(from)) ? template.charAt(from) - '0' : -1;
    }
}
