package vn.vuonlen.reporting.page;

import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.Area;

/** How a title names an area: by its level only where its name does not begin with it. */
public final class AreaNames {

    private static final Message PROVINCE = new Message("tỉnh {0}", "{0} province");

    private AreaNames() {}

    public static Message full(Area area) {
        return switch (area.level()) {
            case PROVINCE -> PROVINCE.with(area.name());
            default -> new Message(area.name(), area.name());
        };
    }
}
