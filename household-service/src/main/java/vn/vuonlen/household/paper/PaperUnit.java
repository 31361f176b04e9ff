package vn.vuonlen.household.paper;

import java.util.Map;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.kit.problem.Message;

/** A unit as papers name it. */
public record PaperUnit(AreaLevel level, String type, String name) {

    private static final Map<String, Message> TITLES = Map.of(
            "TINH", new Message("tỉnh", "province"),
            "THANH_PHO", new Message("thành phố", "city"),
            "THI_XA", new Message("thị xã", "town"),
            "HUYEN", new Message("huyện", "district"),
            "XA", new Message("xã", "commune"),
            "PHUONG", new Message("phường", "ward"),
            "THI_TRAN", new Message("thị trấn", "township"));

    /** Within a sentence: xã Mường Toong, or Mường Toong commune. A village has what it is in its name. */
    public Message titled() {
        var title = TITLES.get(type);
        return title == null ? new Message(name, name) : new Message(title.vi() + " " + name, name + " " + title.en());
    }
}
