package vn.vuonlen.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.GrantedAreas;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * The same request sent again has its effect once and the same answer twice. The key is kept in the transaction of the
 * effect, so there is no moment in which one is there without the other; what is refused keeps no key.
 */
@ApplicationScoped
public class Idempotency {
    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotent-Replayed";
    private static final int LONGEST = 255;

    private final Caller caller;
    private final StoredResponses answered;
    private final GrantedAreas granted;
    private final CanonicalJson json;

    Idempotency(Caller caller, GrantedAreas granted, StoredResponses answered, CanonicalJson json) {
        this.caller = caller;
        this.granted = granted;
        this.answered = answered;
        this.json = json;
    }

    /**
     * @param operation a name of the operation: one key may serve several
     * @param request the payload with everything else the effect depends on, as an id in the path
     */
    @Transactional
    public Response answer(String key, String operation, Object request, Supplier<Answer> effect) {
        var asked = new RequestKey(caller.subject(), operation, checked(key), json.hash(request));
        var before = answered.find(asked);
        if (before.isPresent()) {
            return replay(asked, before.get());
        }
        var answer = effect.get();
        var kept = new StoredResponse(
                asked.hash(),
                answer.status(),
                json.text(answer.body()),
                answer.location(),
                answer.etag(),
                caller.areaCodes());
        answered.keep(asked, kept);
        return response(kept).build();
    }

    private Response replay(RequestKey asked, StoredResponse before) {
        if (!Arrays.equals(asked.hash(), before.hash())) {
            throw Problem.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (!stillGranted(before.areas())) {
            throw Problem.of(KitProblem.OUT_OF_SCOPE);
        }
        return response(before).header(REPLAYED, "true").build();
    }

    /** The answer tells of areas that may be somebody else's by now. */
    private boolean stillGranted(Set<String> areas) {
        return caller.areaCodes().containsAll(areas) || caller.scope().covers(granted.of(areas));
    }

    private static Response.ResponseBuilder response(StoredResponse kept) {
        return Response.status(kept.status())
                .location(kept.location())
                .tag(kept.etag())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(kept.body());
    }

    private static String checked(String key) {
        if (key == null || key.isBlank()) {
            throw Problem.of(KitProblem.IDEMPOTENCY_KEY_MISSING);
        }
        if (key.length() > LONGEST) {
            throw KitProblem.invalid("header:" + HEADER, "Tối đa 255 ký tự.", "At most 255 characters.");
        }
        return key;
    }
}
