package vn.vuonlen.kit.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes of one topic that were read in one snapshot, split into those that can be sent and those that cannot. */
record ChangeBatch(PublishedTopic topic, List<PendingChange> sendable, Map<PendingChange, String> unsendable) {

    static ChangeBatch of(PublishedTopic topic, List<PendingChange> changes, int maxValueBytes) {
        var sendable = new ArrayList<PendingChange>(changes.size());
        var unsendable = new LinkedHashMap<PendingChange, String>();
        for (var change : changes) {
            String reason = change.unsendable(maxValueBytes);
            if (reason == null) {
                sendable.add(change);
            } else {
                unsendable.put(change, reason);
            }
        }
        return new ChangeBatch(topic, sendable, unsendable);
    }
}
