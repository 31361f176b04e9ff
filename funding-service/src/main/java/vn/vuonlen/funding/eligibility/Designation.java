package vn.vuonlen.funding.eligibility;

import java.util.EnumSet;
import java.util.Set;

/** The designations that a rule needs; household-service publishes others, which are ignored. */
enum Designation {
    POOR_DISTRICT_GROUP_1,
    POOR_DISTRICT_GROUP_2,
    PROGRAMME_135_COMMUNE,
    EXTREMELY_DIFFICULT_COMMUNE,
    BORDER_COMMUNE,
    EXTREMELY_DIFFICULT_VILLAGE;

    /** Programme 135 pays for communes with any of these, and elsewhere for extremely difficult villages alone. */
    static final Set<Designation> OF_135 =
            Set.copyOf(EnumSet.of(PROGRAMME_135_COMMUNE, EXTREMELY_DIFFICULT_COMMUNE, BORDER_COMMUNE));
}
