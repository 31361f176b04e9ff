package vn.vuonlen.household.duplicatesearch;

import java.util.Collection;

/**
 * What speaks for one person or against, with its weight. A pair is stored from {@link #ENOUGH} points on: that is reached by a
 * name and a year of birth in one commune, and across communes only with more than that.
 */
public enum DuplicateReason {
    /** A number is given to one person; only a slip of the pen makes it that of another. */
    SAME_PERSONAL_ID(90),
    /** Two full numbers of 12 digits; an old one of 9 digits contradicts nothing. */
    OTHER_PERSONAL_ID(-60),

    SAME_NAME(30),
    /** Marks get lost on keyboards, but different names lose them as well. */
    SAME_NAME_WITHOUT_ACCENTS(22),
    /** Only met with the same personal ID: one of the two may be misspelt, or the ID be that of a relative. */
    OTHER_NAME(-10),

    /** A whole date; 1 January is written where only the year is known, and counts as that. */
    SAME_BIRTH_DATE(35),
    /** Some fifty to eighty years are possible, and a few are preferred. */
    SAME_BIRTH_YEAR(15),
    OTHER_BIRTH_DATE(-40),
    OTHER_BIRTH_YEAR(-20),

    /** Namesakes of both sexes are frequent among the Hmong and the Thái. */
    OTHER_SEX(-40),
    /** Weak: nearly everybody in a commune has it. */
    SAME_ETHNIC_GROUP(3),

    /** Written twice into one list. */
    SAME_HOUSEHOLD(30),
    SAME_VILLAGE(20),
    SAME_COMMUNE(10),

    /** A couple with the same two names is rare even where each of them is frequent. */
    SAME_SPOUSE(25),
    /** Somebody else with the same name and year of birth lives in both. */
    SIMILAR_HOUSEHOLD(20);

    static final int ENOUGH = 50;

    private static final int MOST = 100;

    private final int weight;

    DuplicateReason(int weight) {
        this.weight = weight;
    }

    /** From 0 to 100. */
    static int score(Collection<DuplicateReason> reasons) {
        int sum = reasons.stream().mapToInt(reason -> reason.weight).sum();
        return Math.clamp(sum, 0, MOST);
    }
}
