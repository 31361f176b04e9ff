package vn.vuonlen.kit.problem;

import java.util.Locale;

/** A problem type that is an entry of a service's catalogue, an enum: its code is the entry's name. */
public interface ProblemCatalogue extends ProblemType {

    /** The status and the sentences of a problem type. */
    record Text(int status, Message title, Message detail) {
        /** A sentence that is both title and detail. */
        public static Text of(int status, String vi, String en) {
            var sentence = new Message(vi, en);
            return new Text(status, sentence, sentence);
        }
    }

    /** The name of the enum constant. */
    String name();

    Text text();

    @Override
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    default int status() {
        return text().status();
    }

    @Override
    default Message title() {
        return text().title();
    }

    @Override
    default Message detail() {
        return text().detail();
    }
}
