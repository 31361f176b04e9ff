package vn.vuonlen.kit.uploads;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.vuonlen.kit.limits.IncomingBody;
import vn.vuonlen.kit.limits.LimitReached;
import vn.vuonlen.kit.limits.LimitSettings;

/**
 * The body of an operation that takes more than fits into memory: a parameter of the resource method instead of an
 * {@code InputStream}, from which a worker would read as slowly as the client sends.
 */
public final class Upload {
    /** Takes one chunk after another, on a worker. */
    @FunctionalInterface
    public interface Chunks {
        void store(int number, byte[] chunk);
    }

    /** In bytes: of a chunk, of the whole, and of one line of it. */
    public record Sizes(int chunk, long largest, int longestLine) {

        /** Of bytes that are no lines. */
        Sizes withoutLines(long most) {
            return new Sizes(chunk, Math.min(most, largest), Integer.MAX_VALUE);
        }
    }

    private final RoutingContext request;
    private final LimitSettings settings;
    private final LimitReached reached;
    private final Consumer<byte[]> ofTheBeginning;
    private final UnaryOperator<Sizes> limits;

    Upload(RoutingContext request, LimitSettings settings, LimitReached reached) {
        this(request, settings, reached, anything -> {}, UnaryOperator.identity());
    }

    private Upload(
            RoutingContext request,
            LimitSettings settings,
            LimitReached reached,
            Consumer<byte[]> ofTheBeginning,
            UnaryOperator<Sizes> limits) {
        this.ofTheBeginning = ofTheBeginning;
        this.limits = limits;
        this.request = request;
        this.settings = settings;
        this.reached = reached;
    }

    /** Checks the first chunk, or the whole of a shorter body, before anything of it is stored. */
    public Upload beginning(Consumer<byte[]> requirement) {
        return new Upload(request, settings, reached, requirement, limits);
    }

    /** An archive or the like: it has no lines, and is no larger than so many bytes. */
    public Upload binary(long largest) {
        return new Upload(request, settings, reached, ofTheBeginning, sizes -> sizes.withoutLines(largest));
    }

    /** These sizes, or narrower ones. */
    public Sizes limited(Sizes sizes) {
        return limits.apply(sizes);
    }

    /** What the client says that it will send. */
    public OptionalLong declaredLength() {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length));
    }

    /**
     * Reads the body on the event loop and stores it chunk by chunk; what arrived is stored at least once a window, so
     * that an upload in progress can be told from an abandoned one. The result is the length. A failure is a {@code
     * Problem}, or what {@code chunks} threw; the chunks that were stored before it are the caller's to delete.
     */
    public Uni<Long> store(Chunks chunks, Sizes sizes) {
        var transfer = new UploadTransfer(request, checked(chunks), limited(sizes), settings, reached);
        return Uni.createFrom().emitter(result -> transfer.start(IncomingBody.of(request), result));
    }

    private Chunks checked(Chunks chunks) {
        return (number, chunk) -> {
            if (number == 0) {
                ofTheBeginning.accept(chunk);
            }
            chunks.store(number, chunk);
        };
    }
}
