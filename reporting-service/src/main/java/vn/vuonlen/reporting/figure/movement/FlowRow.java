package vn.vuonlen.reporting.figure.movement;

import java.util.List;
import java.util.function.Function;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.movement.Flows;
import vn.vuonlen.reporting.movement.NearPoorFlows;
import vn.vuonlen.reporting.movement.OtherFlows;

/**
 * A row of a movement: households of a class at an end of the year, or that joined or left it.
 *
 * @param sign 1 of those that join, −1 of those that leave, 0 at an end of the year
 * @param always whether the row is shown even where it is none
 * @param count of the households; null where it is not known
 */
record FlowRow<F>(Message name, int sign, boolean always, Function<F, Long> count) {

    private static final Message POOR_BEFORE = new Message("Hộ nghèo đầu năm", "Poor at the start of the year");
    private static final Message ESCAPED = new Message("Thoát nghèo", "Escaped poverty");
    private static final Message RELAPSED = new Message("Tái nghèo", "Relapsed into poverty");
    private static final Message NEW = new Message("Nghèo phát sinh", "Newly poor");
    private static final Message POOR_AFTER = new Message("Hộ nghèo cuối năm", "Poor at the end of the year");
    private static final Message NEAR_POOR_BEFORE =
            new Message("Hộ cận nghèo đầu năm", "Near-poor at the start of the year");
    private static final Message ESCAPED_NEAR = new Message("Thoát cận nghèo", "Escaped near-poverty");
    private static final Message TO_POOR = new Message("Chuyển thành hộ nghèo", "Became poor");
    private static final Message FROM_POOR = new Message("Từ hộ nghèo chuyển sang", "Were poor before");
    private static final Message RELAPSED_NEAR = new Message("Tái cận nghèo", "Relapsed into near-poverty");
    private static final Message NEW_NEAR = new Message("Cận nghèo phát sinh", "Newly near-poor");
    private static final Message NEAR_POOR_AFTER =
            new Message("Hộ cận nghèo cuối năm", "Near-poor at the end of the year");
    private static final Message MOVED_IN = new Message("Chuyển đến", "Moved in");
    private static final Message MOVED_OUT = new Message("Chuyển đi", "Moved out");
    private static final Message FORMED = new Message("Hộ mới lập", "Formed");
    private static final Message DISSOLVED = new Message("Hộ không còn", "Dissolved");
    private static final Message TRANSFERRED_IN =
            new Message("Nhận do thay đổi địa giới", "Transferred in by a change of boundaries");
    private static final Message TRANSFERRED_OUT =
            new Message("Giao do thay đổi địa giới", "Transferred out by a change of boundaries");
    private static final Message NOT_REVIEWED = new Message("Chưa rà soát", "Not reviewed yet");

    static final List<FlowRow<Flows>> POOR = List.of(
            end(POOR_BEFORE, Flows::start),
            out(ESCAPED, true, Flows::escaped),
            in(RELAPSED, true, Flows::relapsed),
            in(NEW, true, Flows::newlyPoor),
            in(MOVED_IN, false, of(Flows::others, OtherFlows::movedIn)),
            out(MOVED_OUT, false, of(Flows::others, OtherFlows::movedOut)),
            in(FORMED, false, of(Flows::others, OtherFlows::formed)),
            out(DISSOLVED, false, of(Flows::others, OtherFlows::dissolved)),
            in(TRANSFERRED_IN, false, of(Flows::others, OtherFlows::transferredIn)),
            out(TRANSFERRED_OUT, false, of(Flows::others, OtherFlows::transferredOut)),
            out(NOT_REVIEWED, false, of(Flows::others, OtherFlows::notReviewed)),
            end(POOR_AFTER, Flows::end));

    static final List<FlowRow<NearPoorFlows>> NEAR_POOR = List.of(
            end(NEAR_POOR_BEFORE, NearPoorFlows::start),
            out(ESCAPED_NEAR, true, NearPoorFlows::escaped),
            out(TO_POOR, true, NearPoorFlows::toPoor),
            in(FROM_POOR, true, NearPoorFlows::fromPoor),
            in(RELAPSED_NEAR, true, NearPoorFlows::relapsed),
            in(NEW_NEAR, true, NearPoorFlows::newlyNearPoor),
            in(MOVED_IN, false, of(NearPoorFlows::others, OtherFlows::movedIn)),
            out(MOVED_OUT, false, of(NearPoorFlows::others, OtherFlows::movedOut)),
            in(FORMED, false, of(NearPoorFlows::others, OtherFlows::formed)),
            out(DISSOLVED, false, of(NearPoorFlows::others, OtherFlows::dissolved)),
            in(TRANSFERRED_IN, false, of(NearPoorFlows::others, OtherFlows::transferredIn)),
            out(TRANSFERRED_OUT, false, of(NearPoorFlows::others, OtherFlows::transferredOut)),
            out(NOT_REVIEWED, false, of(NearPoorFlows::others, OtherFlows::notReviewed)),
            end(NEAR_POOR_AFTER, NearPoorFlows::end));

    private static <F> FlowRow<F> end(Message name, Function<F, Long> count) {
        return new FlowRow<>(name, 0, true, count);
    }

    private static <F> FlowRow<F> in(Message name, boolean always, Function<F, Long> count) {
        return new FlowRow<>(name, 1, always, count);
    }

    private static <F> FlowRow<F> out(Message name, boolean always, Function<F, Long> count) {
        return new FlowRow<>(name, -1, always, count);
    }

    private static <F> Function<F, Long> of(Function<F, OtherFlows> others, Function<OtherFlows, Long> count) {
        return others.andThen(count);
    }

    /** What is there, or what it adds to the class or takes from it; null where it is not known. */
    Long signed(F flows) {
        Long households = count.apply(flows);
        // Not in one expression, which would unbox null.
        if (households == null) {
            return null;
        }
        return sign < 0 ? -households : households;
    }

    boolean isShown(F flows) {
        Long households = count.apply(flows);
        return always || households == null || households != 0;
    }
}
