package vn.vuonlen.kit.outbox;

/**
 * A topic that this service owns; each is one bean. {@link #view()} names a SQL view with one row per thing, its full
 * state: {@code id uuid, key text, partition_key uuid NULL, version bigint, changed_at timestamptz, value json(b)}. The
 * relay looks rows up by {@code id}, so the view must be cheap for a single id. No direct identifiers in {@code value}.
 *
 * <p>An event goes to the partition of its {@code partition_key}, or of its key where that is NULL. Topics with the
 * same number of partitions put equal keys into partitions of the same number, but a consumer group may assign those of
 * two topics to different instances: no handler may rely on having both.
 */
public interface PublishedTopic {

    /** Without the prefix of the installation, such as {@code household.review.v1}. */
    String topic();

    String view();

    /** The CloudEvents type, such as {@code vn.vuonlen.household.review.v1}. */
    String ceType();

    /** The number of partitions with which a missing topic is created. */
    int partitions();
}
