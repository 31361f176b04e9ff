package vn.vuonlen.kit.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes of one topic that were read in one snapshot, parted in those that can be sent and those that cannot. */
record Batch(PublishedTopic topic, List<Change> sendable, Map<Change, String> unsendable) {

    static Batch of(PublishedTopic topic, List<Change> changes, int maxValueBytes) {
        var sendable = new ArrayList<Change>(changes.size());
        var unsendable = new LinkedHashMap<Change, String>();
        for (var change : changes) {
            String reason = change.unsendable(maxValueBytes);
            if (reason == null) {
                sendable.add(change);
            } else {
                unsendable.put(change, reason);
            }
        }
        return new Batch(topic, sendable, unsendable);
    }
}
