package vn.vuonlen.reporting.movement;

/** The class whose movement a table shows, and the counters of it. */
enum MovedClass {
    POOR("""
            SELECT area_id, ethnic_minority,
                CASE WHEN first_year >= ? THEN 'FORMED'
                     WHEN movement = 'RELAPSED' THEN 'RELAPSED'
                     WHEN movement = 'NONE' THEN 'RELAPSED_OR_NEW'
                     ELSE 'NEW' END, sum(households)
            FROM result_count WHERE review_id = ANY (?) AND class = 'POOR' AND known_from <= ? AND known_to > ?
            GROUP BY 1, 2, 3 HAVING sum(households) > 0""", """
            SELECT prior_area_id, prior_ethnic_minority, area_id, ethnic_minority,
                CASE WHEN poor THEN 'STAYED' ELSE 'ESCAPED' END,
                CASE WHEN first_year >= ? THEN 'FORMED'
                     WHEN movement = 'RELAPSED' THEN 'RELAPSED'
                     WHEN movement = 'NONE' THEN 'RELAPSED_OR_NEW'
                     ELSE 'NEW' END, last_year < ?, sum(households)
            FROM movement_count WHERE review_id = ANY (?) AND prior_review_id = ANY (?)
                AND known_from <= ? AND known_to > ?
            GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(households) > 0"""),

    NEAR_POOR("""
            SELECT area_id, ethnic_minority,
                CASE WHEN first_year >= ? THEN 'FORMED' WHEN near_poor_before THEN 'RELAPSED' ELSE 'NEW' END,
                sum(households)
            FROM near_poor_count WHERE review_id = ANY (?) AND known_from <= ? AND known_to > ?
            GROUP BY 1, 2, 3 HAVING sum(households) > 0""", """
            SELECT prior_area_id, prior_ethnic_minority, area_id, ethnic_minority,
                CASE WHEN prior_class = 'POOR' THEN 'FROM_POOR'
                     WHEN class = 'POOR' THEN 'TO_POOR'
                     WHEN class = 'NEAR_POOR' THEN 'STAYED'
                     ELSE 'ESCAPED' END,
                CASE WHEN first_year >= ? THEN 'FORMED' WHEN near_poor_before THEN 'RELAPSED' ELSE 'NEW' END,
                last_year < ?, sum(households)
            FROM near_poor_movement_count WHERE review_id = ANY (?) AND prior_review_id = ANY (?)
                AND known_from <= ? AND known_to > ?
            GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(households) > 0""");

    private final String ends;
    private final String pairs;

    MovedClass(String ends, String pairs) {
        this.ends = ends;
        this.pairs = pairs;
    }

    /** Those in the class in a review, and how each came to be if it was not the year before. */
    String ends() {
        return ends;
    }

    /** Those in the class the year before who have a result in a review; and those who came from another class. */
    String pairs() {
        return pairs;
    }
}
