package vn.vuonlen.funding.eligibility;

import java.util.EnumSet;
import java.util.Set;

/** The designations that a rule looks at; others that household-service tells of are nothing to us. */
enum Designation {
    POOR_DISTRICT_GROUP_1,
    POOR_DISTRICT_GROUP_2,
    PROGRAMME_135_COMMUNE,
    EXTREMELY_DIFFICULT_COMMUNE,
    BORDER_COMMUNE,
    EXTREMELY_DIFFICULT_VILLAGE;

    /** Programme 135 pays for communes of any of the three, and for villages of the last one in any other. */
    static final Set<Designation> OF_135 =
            Set.copyOf(EnumSet.of(PROGRAMME_135_COMMUNE, EXTREMELY_DIFFICULT_COMMUNE, BORDER_COMMUNE));
}
