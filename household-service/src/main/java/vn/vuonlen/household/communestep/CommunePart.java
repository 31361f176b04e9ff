package vn.vuonlen.household.communestep;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vuonlen.household.ProcedureProblem;
import vn.vuonlen.kit.problem.Problem;

/** What is known of a commune in a review at each step, and nothing that belongs to another step. */
public sealed interface CommunePart {

    CommuneStep step();

    record NotStarted() implements CommunePart {
        @Override
        public CommuneStep step() {
            return CommuneStep.NOT_STARTED;
        }
    }

    /**
     * @param unsettled where too few agreed, so that a meeting has to follow: codes of villages, or that of the commune
     * @param disputed the households to survey again
     */
    record Surveying(List<String> unsettled, List<UUID> disputed) implements CommunePart {
        public Surveying {
            unsettled = List.copyOf(unsettled);
            disputed = List.copyOf(disputed);
        }

        @Override
        public CommuneStep step() {
            return CommuneStep.SURVEYING;
        }
    }

    /** By the last meeting, and who recorded it. */
    record Agreed(int present, int agreed, String recordedBy) implements CommunePart {
        @Override
        public CommuneStep step() {
            return CommuneStep.AGREED;
        }
    }

    /**
     * @param until the last day on which the list hangs
     * @param complaints those that are not answered
     */
    record Posted(Agreed meeting, LocalDate from, LocalDate until, List<OpenComplaint> complaints)
            implements CommunePart {
        public Posted {
            complaints = List.copyOf(complaints);
        }

        Posted with(OpenComplaint complaint) {
            return new Posted(
                    meeting,
                    from,
                    until,
                    Stream.concat(complaints.stream(), Stream.of(complaint)).toList());
        }

        Posted recheckedOn(UUID id, LocalDate day) {
            var complaint = open(id);
            return without(complaint).with(new OpenComplaint(id, complaint.household(), complaint.recheckDue(), day));
        }

        Posted answered(UUID id) {
            var complaint = open(id);
            if (complaint.recheckedOn() == null) {
                throw Problem.of(ProcedureProblem.COMPLAINT_NOT_RECHECKED).at("/complaint");
            }
            return without(complaint);
        }

        private OpenComplaint open(UUID id) {
            return complaints.stream()
                    .filter(complaint -> complaint.id().equals(id))
                    .findFirst()
                    .orElseThrow(
                            () -> Problem.of(ProcedureProblem.UNKNOWN_COMPLAINT).at("/complaint"));
        }

        private Posted without(OpenComplaint complaint) {
            return new Posted(
                    meeting,
                    from,
                    until,
                    complaints.stream().filter(open -> !open.equals(complaint)).toList());
        }

        @Override
        public CommuneStep step() {
            return CommuneStep.POSTED;
        }
    }

    /**
     * Named by the act that recorded it; who complained stands there alone.
     *
     * @param recheckDue null where the procedure sets no limit
     * @param recheckedOn null before the re-check
     */
    record OpenComplaint(UUID id, UUID household, LocalDate recheckDue, LocalDate recheckedOn) {}

    /** @param opinionDue null where no district is asked, or no limit is set */
    record Concluded(Posted posting, String number, LocalDate date, String concludedBy, LocalDate opinionDue)
            implements CommunePart {
        @Override
        public CommuneStep step() {
            return CommuneStep.CONCLUDED;
        }
    }

    record Objected(Concluded conclusion) implements CommunePart {
        @Override
        public CommuneStep step() {
            return CommuneStep.OBJECTED;
        }
    }

    record Appraised(Concluded conclusion) implements CommunePart {
        @Override
        public CommuneStep step() {
            return CommuneStep.APPRAISED;
        }
    }

    /** The type of the part at a step. */
    static Class<? extends CommunePart> type(CommuneStep step) {
        return switch (step) {
            case NOT_STARTED -> NotStarted.class;
            case SURVEYING -> Surveying.class;
            case AGREED -> Agreed.class;
            case POSTED -> Posted.class;
            case CONCLUDED -> Concluded.class;
            case OBJECTED -> Objected.class;
            case APPRAISED -> Appraised.class;
        };
    }
}
