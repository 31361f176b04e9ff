package vn.vuonlen.household.areaplan;

import vn.vuonlen.household.area.AreaLevel;

/** What a unit is called by law; the level follows from it, and of a commune whether people live there as in a town. */
public enum AreaType {
    TINH(AreaLevel.PROVINCE),
    THANH_PHO(AreaLevel.DISTRICT),
    THI_XA(AreaLevel.DISTRICT),
    HUYEN(AreaLevel.DISTRICT),
    XA(AreaLevel.COMMUNE),
    PHUONG(AreaLevel.COMMUNE),
    THI_TRAN(AreaLevel.COMMUNE),
    THON(AreaLevel.VILLAGE),
    BAN(AreaLevel.VILLAGE),
    TO_DAN_PHO(AreaLevel.VILLAGE);

    private final AreaLevel level;

    AreaType(AreaLevel level) {
        this.level = level;
    }

    AreaLevel level() {
        return level;
    }
}
