package vn.vuonlen.household.timeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.registration.Member;

/** One thing that happens to a household on a day. What each does is in {@link HouseholdActs}. */
public sealed interface HouseholdAct {

    /** The words of the API. */
    @Schema(name = "HouseholdChangeKind")
    enum Kind {
        BIRTH,
        DEATH,
        MEMBER_IN,
        MEMBER_OUT,
        NEW_HEAD,
        MOVE,
        SPLIT,
        MERGE,
        DISSOLUTION,
        CORRECTION,
        REVERSAL
    }

    /** The day is the day of birth. */
    record ChildBorn(Member child) implements HouseholdAct {
        public ChildBorn {
            requireNonNull(child);
        }
    }

    /** Somebody who was not registered before comes to live there on the day. */
    record NewcomerJoins(Member newcomer) implements HouseholdAct {
        public NewcomerJoins {
            requireNonNull(newcomer);
        }
    }

    /** People who are registered come from another household, or back: the day is their first. */
    record MembersJoin(List<Role> members) implements HouseholdAct {
        public MembersJoin {
            members = List.copyOf(members);
        }
    }

    /**
     * Somebody dies or leaves, and the day is the last one. Without a member it is one who is counted without a name. A new
     * head follows on the next day, if it was the head.
     */
    record MemberLeaves(UUID member, LeaveReason why, NewHead newHead) implements HouseholdAct {
        public MemberLeaves {
            requireNonNull(why);
        }
    }

    /** The day is the first of the new head. */
    record HeadChanges(NewHead newHead) implements HouseholdAct {
        public HeadChanges {
            requireNonNull(newHead);
        }
    }

    /** The day is the first there. */
    record HouseholdMoves(UUID area) implements HouseholdAct {
        public HouseholdMoves {
            requireNonNull(area);
        }
    }

    /**
     * Members form a household of their own, whose first day it is; {@code others} are those without a name who go with them.
     * Who stays needs a new head if the head goes.
     */
    record HouseholdSplits(UUID formed, String code, UUID area, List<Role> members, int others, NewHead newHead)
            implements HouseholdAct {
        public HouseholdSplits {
            requireNonNull(formed);
            members = List.copyOf(members);
        }
    }

    /** All members of another household join; its last day is the day before. */
    record HouseholdsMerge(UUID other, List<Role> members) implements HouseholdAct {
        public HouseholdsMerge {
            requireNonNull(other);
            members = List.copyOf(members);
        }
    }

    /** The household and all memberships end, and the day is the last one. */
    record HouseholdEnds(EndReason reason) implements HouseholdAct {
        public HouseholdEnds {
            requireNonNull(reason);
        }
    }

    /** Facts of a member were recorded wrongly. They count as they are now; a number that is null is not corrected. */
    record MemberCorrected(UUID member, Member facts, String personalId) implements HouseholdAct {
        public MemberCorrected {
            requireNonNull(member);
            requireNonNull(facts);
        }
    }

    /** The code in the national register was recorded wrongly. */
    record CodeCorrected(String code) implements HouseholdAct {
        public CodeCorrected {
            requireNonNull(code);
        }
    }
}
