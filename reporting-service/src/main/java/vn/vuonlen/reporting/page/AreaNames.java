package vn.vuonlen.reporting.page;

import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;

/** How a title names an area: by its level only where its name does not begin with it. */
public final class AreaNames {

    private static final Message PROVINCE_FIRST = new Message("Tỉnh {0}", "{0} province");
    private static final Message PROVINCE = new Message("tỉnh {0}", "{0} province");

    private AreaNames() {}

    /** At the beginning of a title. */
    public static Message first(Area area) {
        return area.is(AreaLevel.PROVINCE) ? PROVINCE_FIRST.with(area.name()) : full(area);
    }

    public static Message full(Area area) {
        return switch (area.level()) {
            case PROVINCE -> PROVINCE.with(area.name());
            default -> new Message(area.name(), area.name());
        };
    }
}
