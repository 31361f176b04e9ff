package vn.vuonlen.household.communestep;

import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.procedure.CommuneActKind;

/** Something done in a commune during a review, with the facts that it has. */
public sealed interface CommuneAct {

    CommuneActKind kind();

    record SurveyStarts() implements CommuneAct {
        @Override
        public CommuneActKind kind() {
            return CommuneActKind.START_SURVEY;
        }
    }

    /** @param village null of a meeting of the whole commune */
    record VillageMeets(int present, int agreed, String village, List<UUID> disputed) implements CommuneAct {
        public VillageMeets {
            disputed = List.copyOf(disputed);
        }

        @Override
        public CommuneActKind kind() {
            return CommuneActKind.VILLAGE_MEETING;
        }
    }

    record ListIsPosted() implements CommuneAct {
        @Override
        public CommuneActKind kind() {
            return CommuneActKind.POSTING;
        }
    }

    /** @param id that of the act, by which the re-check and the answer name the complaint */
    record SomebodyComplains(UUID id, UUID household) implements CommuneAct {
        @Override
        public CommuneActKind kind() {
            return CommuneActKind.COMPLAINT;
        }
    }

    record ComplaintIsRechecked(UUID complaint) implements CommuneAct {
        @Override
        public CommuneActKind kind() {
            return CommuneActKind.RECHECK;
        }
    }

    record ComplaintIsAnswered(UUID complaint) implements CommuneAct {
        @Override
        public CommuneActKind kind() {
            return CommuneActKind.ANSWER;
        }
    }

    record CommuneConcludes(String number) implements CommuneAct {
        @Override
        public CommuneActKind kind() {
            return CommuneActKind.CONCLUSION;
        }
    }

    record DistrictAnswers(DistrictOpinion opinion) implements CommuneAct {
        @Override
        public CommuneActKind kind() {
            return CommuneActKind.DISTRICT_OPINION;
        }
    }

    record CommuneIsReturned(CommuneStep to) implements CommuneAct {
        @Override
        public CommuneActKind kind() {
            return CommuneActKind.RETURN;
        }
    }

    /** What a re-check found. */
    enum RecheckOutcome {
        CONFIRMED,
        TO_CORRECT
    }

    enum DistrictOpinion {
        AGREES,
        OBJECTS
    }
}
