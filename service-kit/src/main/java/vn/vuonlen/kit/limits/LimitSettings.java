package vn.vuonlen.kit.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * What one caller may take of a service. A caller is the subject of a token, or without a valid token the address that
 * the request came from.
 */
@ConfigMapping(prefix = "vuonlen.limits")
public interface LimitSettings {

    /**
     * Requests of one caller that are processed at once. Each holds a worker thread, and most hold one of the sixteen
     * connections of the pool: four are left for everybody else, however greedy one caller is.
     */
    @WithDefault("12")
    int atOnce();

    /**
     * Further requests of one subject that wait for their turn, without a thread: more than a client with a pool of 64
     * connections sends. What is beyond is refused with 429.
     */
    @WithDefault("64")
    int waiting();

    /** The same for an address, behind which a whole office or village may stand. */
    @WithDefault("256")
    int waitingAtAddress();

    /**
     * Time for a whole body of JSON of at most {@code vuonlen.http.json-limit} bytes. A survey of 20 kB passes at 350 bytes a
     * second, slower than any mobile network; a slow body costs its connection and its place among the caller's requests.
     */
    @WithDefault("PT60S")
    Duration bodyDeadline();

    /**
     * Memory for the JSON bodies of all callers that are not yet complete, in bytes: a sixth of the smallest heap that a service
     * is run with, and enough for 1,600 surveys of 20 kB. What is beyond is refused with 503; of one caller, what is beyond
     * a quarter with 429.
     */
    @WithDefault("33554432")
    long bodyMemory();

    /**
     * Bytes that a long upload, and the reader of a response, must move within each {@code window} on average a second.
     * The slowest of mobile networks (GPRS) moves 4,000.
     */
    @WithDefault("1000")
    int slowest();

    /** Long enough for a hole in the network, short enough that a vanished client costs little. */
    @WithDefault("PT30S")
    Duration window();

    /** Uploads of one caller at once. Each stores a chunk at a time, for which it takes a connection of the pool. */
    @WithDefault("4")
    int uploads();

    /** Streams of events of one caller: open windows that watch a job. They hold no thread, and last for as long as a job. */
    @WithDefault("16")
    int streams();

    /**
     * Time for the head of a request, counted from the opening of the connection or the end of the response before. It also
     * ends connections that are idle; longer than the minute for which gateways keep theirs, so that the gateway closes
     * first.
     */
    @WithDefault("PT75S")
    Duration headDeadline();
}
